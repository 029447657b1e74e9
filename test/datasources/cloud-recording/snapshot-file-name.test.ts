import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildSnapshotFileName } from "../../../src/datasources/cloud-recording/build-snapshot-file-name.js";
import { cnameInFileName } from "../../../src/datasources/cloud-recording/cname-in-file-name.js";
import { fileNameFitsCname } from "../../../src/datasources/cloud-recording/file-name-fits-cname.js";
import { parseSnapshotFileName } from "../../../src/datasources/cloud-recording/parse-snapshot-file-name.js";
import type { SnapshotNameParts } from "../../../src/datasources/cloud-recording/snapshot-name-parts.js";

interface Vector {
  readonly file: string;
  readonly backup: number | null;
  readonly sid: string;
  readonly cname: string;
  readonly uid: string;
  readonly takenAt: string;
}

const CHARACTERS = "abzABZ019 !#$%&()+-:;<=.>?@[]^_{}|~,";
const SID = "d12fdce9024d37862a8f3a88e387c817";
const parts: SnapshotNameParts = {
  prefix: ["directory1", "directory2"],
  backup: null,
  sid: SID,
  cname: "httpClient463224",
  streamUid: "123",
  takenAt: new Date("2020-08-04T15:35:06.257Z"),
  mode: "individual",
};

const cname = fc.oneof(
  fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 63 }),
  fc.constantFrom("__uid_s_", "a__uid_s_1__uid_e_video_20200804153506257.jpg", "_", "bak0_x", "x__uid_e_"),
);
const anyParts: fc.Arbitrary<SnapshotNameParts> = fc.record({
  prefix: fc.array(fc.stringMatching(/^[A-Za-z0-9]+$/), { maxLength: 4 }),
  backup: fc.option(fc.nat(1_000)),
  sid: fc
    .oneof(fc.stringMatching(/^[0-9a-f]{32}$/), fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/))
    .filter((sid) => !/^bak\d+$/.test(sid)),
  cname,
  streamUid: fc.integer({ min: 1, max: 2 ** 32 - 1 }).map(String),
  takenAt: fc.date({
    min: new Date(0),
    max: new Date("9999-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  }),
  mode: fc.constantFrom("individual", "raw"),
});

describe("a snapshot's file name", () => {
  test("of the contract's vectors is read and written letter for letter", async () => {
    const { snapshotFileNames } = JSON.parse(await readFile("test/fixtures/vectors.json", "utf8")) as {
      snapshotFileNames: Vector[];
    };
    expect(snapshotFileNames.length).toBeGreaterThan(0);
    for (const { file, backup, sid, cname, uid, takenAt } of snapshotFileNames) {
      const read = parseSnapshotFileName(file);
      expect(read).toEqual({
        prefix: [],
        backup,
        sid,
        cname,
        streamUid: uid,
        takenAt: new Date(takenAt),
        mode: file.includes("video_") ? "individual" : "raw",
      });
      if (read !== null) expect(buildSnapshotFileName(read)).toBe(file);
    }
  });

  test.each([
    [{}, `directory1/directory2/${SID}_httpClient463224__uid_s_123__uid_e_video_20200804153506257.jpg`],
    [{ prefix: [], mode: "raw" }, `${SID}_httpClient463224__uid_s_123__uid_e_20200804153506257.jpg`],
    [
      { prefix: ["a"], backup: 0 },
      `a/bak0_${SID}_httpClient463224__uid_s_123__uid_e_video_20200804153506257.jpg`,
    ],
    [
      { prefix: [], backup: 12, sid: "sid" },
      "bak12_sid_httpClient463224__uid_s_123__uid_e_video_20200804153506257.jpg",
    ],
  ] as const)("with %j is %s", (changes, key) => {
    expect(buildSnapshotFileName({ ...parts, ...changes })).toBe(key);
  });

  test("is read back as it was written, whatever it is made of", () => {
    fc.assert(
      fc.property(anyParts, (written) => {
        expect(parseSnapshotFileName(buildSnapshotFileName(written))).toEqual(written);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    "",
    "/",
    "a/",
    "room_cover/2811/abc/init.png",
    `${SID}_demo.m3u8`,
    `${SID}_demo__uid_s_123__uid_e_video.m3u8`,
    `${SID}_demo__uid_s_0__uid_e_video_20200804153506257.jpg`,
    `${SID}_demo__uid_s_0123__uid_e_video_20200804153506257.jpg`,
    `${SID}_demo__uid_s_4294967296__uid_e_video_20200804153506257.jpg`,
    `${SID}_demo__uid_s_123__uid_e_audio_20200804153506257.jpg`,
    `${SID}_demo__uid_s_123__uid_e_video_20200230153506257.jpg`,
    `${SID}_demo__uid_s_123__uid_e_video_20201304153506257.jpg`,
    `${SID}_demo__uid_s_123__uid_e_video_20200804243506257.jpg`,
    `${SID}_demo__uid_s_123__uid_e_video_00000101000000000.jpg`,
    `${SID}_demo__uid_s_123__uid_e_video_19691231235959999.jpg`,
    `${SID}_demo__uid_s_123__uid_e_video_2020080415350625.jpg`,
    `${SID}_demo__uid_s_123__uid_e_video_20200804153506257.JPG`,
    `${SID}_demo__uid_s_123__uid_e_video_20200804153506257.jpg.tmp`,
    `${SID}_demo__uid_s_123__uid_e_video_20200804153506257.jpg\n`,
    `${SID}___uid_s_123__uid_e_video_20200804153506257.jpg`,
    `_demo__uid_s_123__uid_e_video_20200804153506257.jpg`,
    // Nor is a `bak<n>` that cannot be one taken for the sid.
    `bak9999999999_${SID}_demo__uid_s_123__uid_e_video_20200804153506257.jpg`,
    `bak00_${SID}_demo__uid_s_123__uid_e_video_20200804153506257.jpg`,
    `bak0_bak1_demo__uid_s_123__uid_e_video_20200804153506257.jpg`,
    `bak1_demo__uid_s_123__uid_e_video_20200804153506257.jpg`,
    `${SID}_de/mo__uid_s_123__uid_e_video_20200804153506257.jpg/`,
  ])("is not %j", (key) => {
    expect(parseSnapshotFileName(key)).toBeNull();
  });

  test("is never found in garbage, and garbage never makes the reader throw or hang", () => {
    const fragment = fc.constantFrom(
      "bak0_",
      "bak9999999999",
      "_",
      "__uid_s_",
      "__uid_e_",
      "video_",
      "1",
      "/",
      ".jpg",
      "20200804153506257",
      "x",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fragment, { maxLength: 40 }).map((all) => all.join("")),
        ),
        (key) => {
          const read = parseSnapshotFileName(key);
          if (read !== null) expect(buildSnapshotFileName(read)).toBe(key);
        },
      ),
      { numRuns: 5_000 },
    );
    expect(parseSnapshotFileName(`${"a__uid_s_1".repeat(50_000)}`)).toBeNull();
  });

  test.each([
    ["a sid with an underscore", { sid: "a_b" }],
    ["no sid", { sid: "" }],
    ["a sid like a backup", { sid: "bak3" }],
    ["no cname", { cname: "" }],
    ["a cname with a slash", { cname: "a/b" }],
    ["a year of five digits", { takenAt: new Date("+010000-01-01T00:00:00Z") }],
  ])("cannot be written for %s", (_, changes) => {
    expect(() => buildSnapshotFileName({ ...parts, ...changes })).toThrow(RangeError);
  });
});

describe("a channel in a file name", () => {
  test.each([
    ["httpClient463224", "httpClient463224"],
    ["my_channel_a", "my-channel-a"],
    ["a b-c", "a b-c"],
    ["!#$%&()+:;<=.>?@[]^_{}|~,", "-".repeat(25)],
  ])("%s is written %s", (channel, written) => {
    expect(cnameInFileName(channel)).toBe(written);
  });

  test("is recognised whether its characters were replaced, kept or some of each", () => {
    fc.assert(
      fc.property(cname, fc.infiniteStream(fc.boolean()), (channel, coins) => {
        const written = [...channel]
          .map((char) => (coins.next().value ? cnameInFileName(char) : char))
          .join("");
        expect(fileNameFitsCname(written, channel)).toBe(true);
      }),
    );
  });

  test.each([
    ["demo", "demos"],
    ["demos", "demo"],
    ["Demo", "demo"],
    ["de-o", "demo"],
    ["a_b", "a-b"],
    ["a+b", "a_b"],
  ])("written %s is not %s", (written, channel) => {
    expect(fileNameFitsCname(written, channel)).toBe(false);
  });
});
