import { describe, expect, test } from "vitest";
import { regionNames } from "../../../src/datasources/storage/region-names.js";
import { type StorageVendor, storageVendors } from "../../../src/sessions/model/storage-target.js";
import { checkStorage, type StorageInput } from "../../../src/sessions/rules/check-storage.js";
import { checkStorageEndpoint } from "../../../src/sessions/rules/check-storage-endpoint.js";
import { checkStorageRegion } from "../../../src/sessions/rules/check-storage-region.js";
import { chooseStorage } from "../../../src/sessions/rules/choose-storage.js";
import { badInputOf } from "../../support/bad-input-of.js";
import { storageProfile } from "../../support/storage-profile.js";

const now = new Date("2026-11-21T20:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const vendors = Object.keys(storageVendors) as StorageVendor[];
const s3: StorageInput = {
  vendor: "AMAZON_S3",
  region: "US_EAST_1",
  bucket: "pics",
  endpoint: null,
  accessKey: "AKIA",
  secretKey: "hush",
  stsToken: null,
  stsExpiration: null,
};
const check = (changes: Partial<StorageInput>) =>
  badInputOf(() => checkStorage({ ...s3, ...changes }, { now, plainHttp: false }, ["input", "storage"]));

describe("a region", () => {
  test.each(["AMAZON_S3", "ALIBABA_OSS", "TENCENT_COS", "HUAWEI_OBS", "BAIDU_BOS"] as const)(
    "of %s is one of its table",
    (vendor) => {
      for (const name of regionNames(vendor)) expect(checkStorageRegion(vendor, name, [])).toBe(name);
      for (const name of ["", "us-east-1", "NOWHERE", "__proto__", "constructor", null]) {
        expect(badInputOf(() => checkStorageRegion(vendor, name, ["region"]))).toMatchObject({
          at: "region",
          message: expect.stringContaining(regionNames(vendor)[0] ?? "no name"),
        });
      }
    },
  );

  test.each(["MICROSOFT_AZURE", "GOOGLE_CLOUD"] as const)("of %s is ignored", (vendor) => {
    expect(checkStorageRegion(vendor, "US_EAST_1", [])).toBe("");
    expect(checkStorageRegion(vendor, null, [])).toBe("");
  });

  test("of S3_COMPATIBLE is kept for signatures", () => {
    expect(checkStorageRegion("S3_COMPATIBLE", "fr-par", [])).toBe("fr-par");
    expect(checkStorageRegion("S3_COMPATIBLE", "US_EAST_1", [])).toBe("US_EAST_1");
    expect(checkStorageRegion("S3_COMPATIBLE", null, [])).toBe("");
    expect(badInputOf(() => checkStorageRegion("S3_COMPATIBLE", "a/b", ["region"]))).toMatchObject({
      at: "region",
    });
  });
});

describe("an endpoint", () => {
  const of = (endpoint: string | null, plainHttp = false) =>
    checkStorageEndpoint("S3_COMPATIBLE", endpoint, plainHttp, ["endpoint"]);

  test.each([
    ["s3.example.com", "https://s3.example.com"],
    ["s3.example.com:9000", "https://s3.example.com:9000"],
    ["https://s3.example.com/", "https://s3.example.com"],
    ["https://S3.Example.com", "https://s3.example.com"],
  ])("may be %s", (endpoint, kept) => {
    expect(of(endpoint)).toBe(kept);
  });

  test("may be http only where the operator allows it", () => {
    expect(of("http://127.0.0.1:4101", true)).toBe("http://127.0.0.1:4101");
    expect(badInputOf(() => of("http://127.0.0.1:4101"))).toMatchObject({
      message: expect.stringContaining("https"),
    });
  });

  test.each([
    "",
    " ",
    "https://",
    "ftp://a",
    "https://a/b",
    "https://a?b",
    "https://a#b",
    "https://u:p@a",
    "file:///etc",
  ])("may not be %j", (endpoint) => {
    expect(badInputOf(() => of(endpoint))).toMatchObject({ at: "endpoint" });
  });

  test.each(vendors)("is needed by S3_COMPATIBLE and by nobody else: %s", (vendor) => {
    const without = badInputOf(() => checkStorageEndpoint(vendor, null, false, ["endpoint"]));
    const having = badInputOf(() => checkStorageEndpoint(vendor, "s3.example.com", false, ["endpoint"]));
    const isCompatible = vendor === "S3_COMPATIBLE";
    expect([without === "taken", having === "taken"]).toEqual([!isCompatible, isCompatible]);
  });
});

describe("keys", () => {
  test.each(["accessKey", "secretKey"] as const)("%s may not be empty or have blanks in it", (name) => {
    for (const value of ["", " AKIA", "AKIA\n", "a b", "schlüssel"]) {
      const refused = check({ [name]: value });
      expect(refused).toMatchObject({ at: `input.storage.${name}` });
      expect(JSON.stringify(refused)).not.toContain("AKIA");
    }
  });

  test.each([4, 5, 24])("may be temporary when they last another %d hours", (hours) => {
    expect(check({ stsToken: "tok", stsExpiration: inHours(hours) })).toBe("taken");
  });

  test.each<[string, Partial<StorageInput>, string]>([
    ["that end within four hours", { stsToken: "tok", stsExpiration: inHours(3.999) }, "stsExpiration"],
    ["that have ended", { stsToken: "tok", stsExpiration: inHours(-1) }, "stsExpiration"],
    ["that end at no time", { stsToken: "tok", stsExpiration: new Date(Number.NaN) }, "stsExpiration"],
    ["without their end", { stsToken: "tok" }, "stsExpiration"],
    ["without their token", { stsExpiration: inHours(5) }, "stsToken"],
    ["with an empty token", { stsToken: "", stsExpiration: inHours(5) }, "stsToken"],
  ])("may not be temporary ones %s", (_, changes, at) => {
    expect(check(changes)).toMatchObject({ at: `input.storage.${at}` });
  });

  test.each(vendors)("may be temporary for three vendors only: %s", (vendor) => {
    const refused = check({
      vendor,
      region: regionNames(vendor)[0] ?? null,
      endpoint: vendor === "S3_COMPATIBLE" ? "s3.example.com" : null,
      stsToken: "tok",
      stsExpiration: inHours(5),
    });
    if (["AMAZON_S3", "ALIBABA_OSS", "TENCENT_COS"].includes(vendor)) expect(refused).toBe("taken");
    else
      expect(refused).toMatchObject({
        at: "input.storage.stsToken",
        message: expect.stringContaining(vendor),
      });
  });
});

describe("a caller's store", () => {
  const allowed = ["https://s3.example.com", "https://[2001:db8::1]:9000", "http://10.0.0.1:4101"];
  const reached = (endpoint: string, storageEndpoints: readonly string[] = allowed) => {
    const storage = {
      vendor: "S3_COMPATIBLE",
      bucket: "pics",
      endpoint,
      accessKey: "ak",
      secretKey: "sk",
    } as const;
    return chooseStorage({ storage }, { profiles: new Map(), now, storageEndpoints }, ["input"]).target
      .endpoint;
  };

  test.each([
    ["as it stands in the list", "https://s3.example.com", "https://s3.example.com"],
    ["as a bare host", "s3.example.com", "https://s3.example.com"],
    ["in other letters", "HTTPS://S3.Example.COM/", "https://s3.example.com"],
    ["with the port that it has anyway", "https://s3.example.com:443", "https://s3.example.com"],
    ["in letters of full width", "https://ｓ３.example.com", "https://s3.example.com"],
    ["by a longer form of its address", "https://[2001:0db8:0:0::0001]:9000", "https://[2001:db8::1]:9000"],
    ["by a number for its address", "http://167772161:4101", "http://10.0.0.1:4101"],
    ["with a line break in it", "https://s3.exam\nple.com", "https://s3.example.com"],
  ])("may be named %s, and is kept by its one name", (_, endpoint, kept) => {
    expect(reached(endpoint)).toBe(kept);
  });

  test.each([
    ["another host", "https://evil.example"],
    ["the address of a cloud's keys", "http://169.254.169.254"],
    ["the same as a number", "http://2852039166"],
    ["the same in hex", "http://0xa9.0xfe.0xa9.0xfe"],
    ["the same inside an IPv6 address", "http://[::ffff:169.254.169.254]"],
    ["this machine", "http://localhost:4000"],
    ["this machine in short", "http://127.1:4000"],
    ["this machine as nothing", "http://0:4000"],
    ["this machine over IPv6", "http://[::1]:4000"],
    ["plain HTTP of an allowed host", "http://s3.example.com"],
    ["another port of an allowed host", "https://s3.example.com:8443"],
    ["an allowed host with a dot at its end", "https://s3.example.com."],
    ["a host that begins like an allowed one", "https://s3.example.com.evil.example"],
    ["a host that ends like an allowed one", "https://evils3.example.com"],
    ["a host below an allowed one", "https://pics.s3.example.com"],
    ["a host that looks like an allowed one", "https://ѕ3.example.com"],
    ["an allowed host as a user name", "https://s3.example.com@evil.example"],
    ["an allowed host with a password", "https://a:b@s3.example.com"],
    ["a path", "https://s3.example.com/evil"],
    ["a path behind a backslash", "https://s3.example.com\\evil"],
    ["a query", "https://s3.example.com?evil"],
    ["a fragment", "https://s3.example.com#evil"],
    ["a file", "file:///etc/passwd"],
    ["no address at all", "https://"],
    ["an empty text", ""],
  ])("may not be %s", (_, endpoint) => {
    expect(badInputOf(() => reached(endpoint))).toMatchObject({ at: "input.storage.endpoint" });
  });

  test("may be none where the operator allows none, and is told by which setting", () => {
    const refused = badInputOf(() => reached("https://s3.example.com", []));

    expect(refused).toEqual({
      at: "input.storage.endpoint",
      message:
        "This server lets callers name no store at https://s3.example.com; its operator can allow it with the setting STORAGE_ENDPOINTS.",
    });
  });

  test("is not told of the others that are allowed", () => {
    const refused = badInputOf(() => reached("https://evil.example"));

    for (const endpoint of allowed) expect(JSON.stringify(refused)).not.toContain(endpoint);
  });
});

describe("a session's storage", () => {
  const profiles = new Map([
    ["main", storageProfile({ fileNamePrefix: ["agora"], isDefault: true })],
    ["other", storageProfile({ name: "other", bucket: "elsewhere" })],
  ]);
  const choose = (
    input: Parameters<typeof chooseStorage>[0],
    given: typeof profiles = profiles,
    storageEndpoints: readonly string[] = [],
  ) => chooseStorage(input, { profiles: given, now, storageEndpoints }, ["input"]);
  const own = {
    vendor: "AMAZON_S3",
    region: "EU_WEST_1",
    bucket: "mine",
    accessKey: "ak",
    secretKey: "sk",
  } as const;

  test("is the default profile, with the caller's prefix below the profile's", () => {
    expect(choose({ fileNamePrefix: ["room1"] })).toEqual({
      target: {
        profile: "main",
        vendor: "S3_COMPATIBLE",
        region: "",
        bucket: "pics",
        endpoint: "http://127.0.0.1:9",
        fileNamePrefix: ["agora", "room1"],
      },
      keys: null,
    });
  });

  test("is the profile that was named", () => {
    expect(choose({ storageProfile: "other" }).target).toMatchObject({
      profile: "other",
      bucket: "elsewhere",
    });
  });

  test("is what the caller gave in full", () => {
    const { target, keys } = choose({ storage: { ...own, stsToken: "tok", stsExpiration: inHours(6) } });
    expect(target).toMatchObject({
      profile: null,
      vendor: "AMAZON_S3",
      region: "EU_WEST_1",
      bucket: "mine",
      fileNamePrefix: [],
    });
    expect([
      keys?.accessKey,
      keys?.secretKey.reveal(),
      keys?.sts?.token.reveal(),
      keys?.sts?.expiresAt,
    ]).toEqual(["ak", "sk", "tok", inHours(6)]);
  });

  test.each<[string, () => unknown, string, RegExp]>([
    ["both", () => choose({ storageProfile: "main", storage: own }), "storageProfile", /exclude each other/],
    [
      "a profile nobody set up",
      () => choose({ storageProfile: "nope" }),
      "storageProfile",
      /it has main, other/,
    ],
    [
      "an inherited name",
      () => choose({ storageProfile: "constructor" }),
      "storageProfile",
      /it has main, other/,
    ],
    [
      "none where there is no default",
      () => choose({}, new Map([["a", storageProfile({ name: "a" })]])),
      "storageProfile",
      /one of a\./,
    ],
    ["none where there are none", () => choose({}, new Map()), "storageProfile", /give storage in full/],
    [
      "a region of another vendor",
      () => choose({ storage: { ...own, region: "CN_HANGZHOU" } }),
      "storage.region",
      /US_EAST_1/,
    ],
    ["a prefix with a hyphen", () => choose({ fileNamePrefix: ["a-b"] }), "fileNamePrefix.0", /no hyphen/],
    [
      "a prefix too long with the profile's",
      () => choose({ fileNamePrefix: ["x".repeat(122)] }),
      "fileNamePrefix",
      /it has 129/,
    ],
  ])("may not be: %s", (_, act, at, words) => {
    expect(badInputOf(act)).toEqual({ at: `input.${at}`, message: expect.stringMatching(words) });
  });
});
