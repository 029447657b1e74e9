import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { loadStorageProfiles } from "../../src/config/load-storage-profiles.js";
import { parseStorageProfiles } from "../../src/config/parse-storage-profiles.js";
import { storageProfileSecrets } from "../../src/config/storage-profile-secrets.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

const s3 = {
  vendor: "AMAZON_S3",
  region: "US_EAST_1",
  bucket: "pics",
  keys: { accessKey: "AKIA", secretKey: "hush-write" },
};

const parse = (content: unknown, plainHttp = false) =>
  parseStorageProfiles(typeof content === "string" ? content : JSON.stringify(content), {
    directory: "/etc/stillgraph",
    plainHttp,
  });
const problemsOf = (content: unknown, plainHttp = false) =>
  parse(content, plainHttp).problems.map(({ name, expected }) => {
    expect(name).toBe("STORAGE_PROFILES");
    return expected;
  });

describe("storage profiles", () => {
  test("are read from their file, by name and frozen", async () => {
    const file = join(await temporaryDirectory(), "profiles.json");
    await writeFile(
      file,
      JSON.stringify({
        main: {
          ...s3,
          readKeys: { accessKey: "AKIR", secretKey: "hush-read" },
          fileNamePrefix: ["agora"],
          default: true,
        },
        sts: { ...s3, keys: { stsFile: "keys/sts.json" }, readKeys: "same" },
        minio: { ...s3, vendor: "S3_COMPATIBLE", region: "fr-par", endpoint: "minio.example.com:9000" },
      }),
    );
    const profiles = loadStorageProfiles({ file, plainHttp: false });
    expect([...profiles.keys()]).toEqual(["main", "sts", "minio"]);
    const main = profiles.get("main");
    expect(main).toMatchObject({
      name: "main",
      vendor: "AMAZON_S3",
      region: "US_EAST_1",
      bucket: "pics",
      endpoint: null,
      fileNamePrefix: ["agora"],
      isDefault: true,
      keys: { kind: "fixed", keys: { accessKey: "AKIA", sts: null } },
      readKeys: { kind: "fixed", keys: { accessKey: "AKIR" } },
    });
    expect(profiles.get("sts")?.keys).toEqual({ kind: "stsFile", path: join(file, "../keys/sts.json") });
    expect(profiles.get("sts")?.readKeys).toEqual(profiles.get("sts")?.keys);
    expect(profiles.get("minio")).toMatchObject({
      endpoint: "https://minio.example.com:9000",
      region: "fr-par",
      readKeys: null,
      isDefault: false,
    });
    expect(
      Object.isFrozen(main) && Object.isFrozen(main?.fileNamePrefix) && Object.isFrozen(main?.keys),
    ).toBe(true);
  });

  test("keep their secrets to themselves, and name them to the log's filter", () => {
    const { profiles } = parse({ main: { ...s3, readKeys: { accessKey: "AKIR", secretKey: "hush-read" } } });
    expect(JSON.stringify([...profiles.values()]) + inspect(profiles, { depth: 9 })).not.toMatch(/hush/);
    expect(storageProfileSecrets(profiles)).toEqual(["hush-write", "hush-read"]);
  });

  test("of the documentation are good ones", async () => {
    const [, example = ""] =
      /```json\n(\{[^`]*"default"[^`]*)```/.exec(await readFile("docs/storage.md", "utf8")) ?? [];
    const { profiles, problems } = parse(example);
    expect(problems).toEqual([]);
    expect(profiles.size).toBeGreaterThan(2);
  });

  test("report every problem at once, by profile and field", () => {
    const problems = problemsOf({
      main: { ...s3, region: "NOWHERE", bucket: "a/b", fileNamePrefix: ["ok", "a-b"], default: true },
      "two words": s3,
      azure: { ...s3, vendor: "MICROSOFT_AZURE", endpoint: "https://s3.example.com" },
      minio: { ...s3, vendor: "S3_COMPATIBLE" },
      other: { ...s3, keys: {}, default: true },
    });
    expect(problems).toEqual([
      expect.stringMatching(/^profile "main"\.bucket: must be .*no address$/),
      expect.stringMatching(/^profile "main"\.fileNamePrefix\[1\]: Each part/),
      expect.stringMatching(/^profile "main"\.region: AMAZON_S3 has no such region; it has US_EAST_1/),
      expect.stringMatching(/^profile "two words": expected a name/),
      expect.stringMatching(/^profile "azure"\.endpoint: belongs to S3_COMPATIBLE/),
      expect.stringMatching(/^profile "minio"\.endpoint: is required for S3_COMPATIBLE$/),
      'profile "other".keys.accessKey: is missing; expected a text',
      'profile "other".keys.secretKey: is missing; expected a text',
      "expected one default profile at most; there are main, other",
    ]);
  });

  test("report what the rules find beside a field of the wrong kind in the same round", () => {
    const keys = { accessKey: "two words" };
    expect(problemsOf({ a: { vendor: "QINIU", region: 7, bucket: "a/b", keys } })).toEqual([
      expect.stringMatching(/^profile "a"\.vendor: expected one of /),
      'profile "a".region: expected a text',
      expect.stringMatching(/^profile "a"\.bucket: must be /),
      expect.stringMatching(/^profile "a"\.keys\.accessKey: must be printable ASCII/),
      'profile "a".keys.secretKey: is missing; expected a text',
    ]);
    expect(problemsOf({ a: { ...s3, region: 7 } })).toEqual(['profile "a".region: expected a text']);
  });

  test.each<[string, unknown, RegExp]>([
    [
      "a vendor nobody knows",
      { a: { ...s3, vendor: "QINIU" } },
      /^profile "a"\.vendor: expected one of AMAZON_S3, /,
    ],
    ["no vendor", { a: { ...s3, vendor: undefined } }, /^profile "a"\.vendor: is missing; expected one of /],
    ["no bucket", { a: { ...s3, bucket: undefined } }, /^profile "a"\.bucket: is missing; expected a text$/],
    [
      "no keys",
      { a: { ...s3, keys: undefined } },
      /^profile "a"\.keys: is missing; expected an object with fields$/,
    ],
    ["a word for true", { a: { ...s3, default: "yes" } }, /^profile "a"\.default: expected true or false$/],
    [
      "a text for a list",
      { a: { ...s3, fileNamePrefix: "x" } },
      /^profile "a"\.fileNamePrefix: expected a list$/,
    ],
    [
      "no path of an stsFile",
      { a: { ...s3, keys: { stsFile: "" } } },
      /^profile "a"\.keys\.stsFile: expected at least one character$/,
    ],
    [
      "a field that is misspelt",
      { a: { ...s3, secretkey: "hush" } },
      /^profile "a": there is no field secretkey here$/,
    ],
    [
      "both kinds of keys",
      { a: { ...s3, keys: { ...s3.keys, stsFile: "x" } } },
      /^profile "a"\.keys: .*not both/,
    ],
    [
      "temporary keys for Google",
      { a: { ...s3, vendor: "GOOGLE_CLOUD", keys: { stsFile: "x" } } },
      /^profile "a"\.keys\.stsFile: .*TENCENT_COS/,
    ],
    [
      "read keys of no kind",
      { a: { ...s3, readKeys: "other" } },
      /^profile "a"\.readKeys: expected "same" or keys/,
    ],
    [
      "half of the read keys",
      { a: { ...s3, readKeys: { accessKey: "AKIR" } } },
      /^profile "a"\.readKeys\.secretKey: /,
    ],
    [
      "plain http",
      { a: { ...s3, vendor: "S3_COMPATIBLE", endpoint: "http://10.0.0.1" } },
      /^profile "a"\.endpoint: .*https/,
    ],
    ["a text for a profile", { a: "hush" }, /^profile "a": expected an object with fields$/],
    ["a list", [s3], /^expected a JSON object/],
    [
      "no JSON",
      '{\n "a": { "secretKey": "hush" oops } }',
      /^expected a JSON file; at line 2 column \d+ it is none$/,
    ],
    ["nothing at all", "", /^expected a JSON file; it ends before it is one$/],
    ["something else", "vendor: hush", /^expected a JSON file; it is none$/],
  ])("are refused with %s, and no value is repeated", (_, content, words) => {
    const problems = problemsOf(content);
    expect(problems).toEqual([expect.stringMatching(words)]);
    expect(problems.join()).not.toMatch(/hush|AKI/);
  });

  test("may use plain http where that is allowed", () => {
    expect(
      problemsOf({ a: { ...s3, vendor: "S3_COMPATIBLE", endpoint: "http://127.0.0.1:4101" } }, true),
    ).toEqual([]);
  });

  test("in a file that is not there stop the start with one line", async () => {
    const file = join(await temporaryDirectory(), "nothing.json");
    expect(() => loadStorageProfiles({ file, plainHttp: false })).toThrow(
      `STORAGE_PROFILES: expected a file that can be read; ${file} cannot (ENOENT)`,
    );
  });
});
