import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readStsFile } from "../../../src/datasources/storage/read-sts-file.js";
import { temporaryDirectory } from "../../support/temporary-directory.js";

const now = new Date("2026-11-21T20:00:00Z");
const good = {
  accessKey: "ASIA",
  secretKey: "hush-1",
  stsToken: "tok-1",
  stsExpiration: "2026-11-22T02:00:00Z",
};

describe("a file of temporary keys", () => {
  test("is read anew each time, so that whoever renews it is heard", async () => {
    const path = join(await temporaryDirectory(), "sts.json");
    await writeFile(path, JSON.stringify(good));
    const first = await readStsFile(path, now);
    await writeFile(
      `${path}.new`,
      JSON.stringify({ ...good, secretKey: "hush-2", stsExpiration: "2026-11-22T11:00:00+08:00" }),
    );
    await rename(`${path}.new`, path);
    const second = await readStsFile(path, now);
    expect(
      [first, second].map((keys) => [
        keys.accessKey,
        keys.secretKey.reveal(),
        keys.sts?.token.reveal(),
        keys.sts?.expiresAt,
      ]),
    ).toEqual([
      ["ASIA", "hush-1", "tok-1", new Date("2026-11-22T02:00:00Z")],
      ["ASIA", "hush-2", "tok-1", new Date("2026-11-22T03:00:00Z")],
    ]);
  });

  test.each<[string, string, string]>([
    ["is not JSON", '{"accessKey":"ASIA","secretKey":"hush-1"', "not as documented"],
    ["lacks its token", JSON.stringify({ ...good, stsToken: undefined }), "not as documented"],
    ["has an empty key", JSON.stringify({ ...good, secretKey: "" }), "not as documented"],
    ["has no time for its end", JSON.stringify({ ...good, stsExpiration: "hush-1" }), "not as documented"],
    [
      "was not renewed in time",
      JSON.stringify({ ...good, stsExpiration: "2026-11-21T20:00:00Z" }),
      "have expired",
    ],
  ])("that %s gives an error worth a repeat, and none of its values", async (_, text, words) => {
    const error = await readStsFile("/keys/sts.json", now, async () => text).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      code: "UPSTREAM_UNAVAILABLE",
      retryable: true,
      message: expect.stringContaining(words),
      upstream: { service: "storage", operation: "readKeys", httpStatus: null },
    });
    expect(String(error) + JSON.stringify(error)).not.toMatch(/hush|ASIA|sts\.json/);
  });

  test("that is not there gives the same", async () => {
    const path = join(await temporaryDirectory(), "nothing.json");
    await expect(readStsFile(path, now)).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
  });
});
