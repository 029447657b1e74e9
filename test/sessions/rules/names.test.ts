import { describe, expect, test } from "vitest";
import { checkBucketName } from "../../../src/sessions/rules/check-bucket-name.js";
import { checkChannelName } from "../../../src/sessions/rules/check-channel-name.js";
import { checkFileNamePrefix } from "../../../src/sessions/rules/check-file-name-prefix.js";
import { checkIdempotencyKey } from "../../../src/sessions/rules/check-idempotency-key.js";
import { checkResourceHasUid } from "../../../src/sessions/rules/check-resource-has-uid.js";
import { checkResourceId } from "../../../src/sessions/rules/check-resource-id.js";
import { checkRtcUid } from "../../../src/sessions/rules/check-rtc-uid.js";
import { badInputOf } from "../../support/bad-input-of.js";

describe("a channel name", () => {
  const check = (cname: string) => badInputOf(() => checkChannelName(cname, ["input", "cname"]));
  // contracts/cloud-recording.md 1.2, letter for letter
  const SIGNS = " !#$%&()+-:;<=.>?@[]^_{}|~,";

  test.each([
    "a",
    "x".repeat(63),
    "httpClient463224",
    SIGNS,
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
  ])("may be %s", (cname) => {
    expect(check(cname)).toBe("taken");
  });

  test("has 89 characters to choose from", () => {
    const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
    expect(ascii.filter((char) => check(char) === "taken")).toHaveLength(62 + SIGNS.length);
    expect(62 + SIGNS.length).toBe(89);
  });

  test.each(["/", "\\", '"', "'", "*", "`", "\n", "\0", "é", "课", "😀", "a\u0301"])(
    "may not have %j in it",
    (char) => {
      expect(check(`a${char}b`)).toMatchObject({
        at: "input.cname",
        message: expect.stringContaining("only"),
      });
    },
  );

  test("may be neither empty nor 64 bytes long", () => {
    expect(check("")).toMatchObject({ message: expect.stringContaining("at least one character") });
    expect(check("x".repeat(64))).toMatchObject({ message: expect.stringContaining("at most 63 bytes") });
  });
});

describe("an RTC uid", () => {
  const check = (uid: string) => badInputOf(() => checkRtcUid(uid, ["recorderUid"]));

  test.each(["1", "9", "101", "4294967295"])("may be %s", (uid) => {
    expect(check(uid)).toBe("taken");
  });

  test.each([
    "",
    "0",
    "00",
    "01",
    "4294967296",
    "99999999999",
    "-1",
    "+1",
    "1.0",
    "1e3",
    " 1",
    "1 ",
    "१",
    "0x1",
    "user",
  ])("may not be %j", (uid) => {
    expect(check(uid)).toMatchObject({ at: "recorderUid", message: expect.stringContaining("4294967295") });
  });

  test("is named by its list when it stands in one", () => {
    expect(badInputOf(() => checkRtcUid("0", ["input", "subscribeVideoUids", 3]))).toMatchObject({
      at: "input.subscribeVideoUids.3",
      message: expect.stringMatching(/^subscribeVideoUids must/),
    });
  });
});

describe("fileNamePrefix", () => {
  const check = (parts: string[]) => badInputOf(() => checkFileNamePrefix(parts, ["fileNamePrefix"]));

  test.each([
    [[]],
    [["directory1", "directory2"]],
    [["A", "z", "0"]],
    [["x".repeat(127)]],
    [["x".repeat(63), "y".repeat(63)]],
  ])("may be %j", (parts) => {
    expect(check(parts)).toBe("taken");
  });

  test.each(["", "a-b", "a_b", "a/b", "/", "a b", "ä", "(a)", "a\n"])("may not have the part %j", (part) => {
    expect(check(["ok", part])).toMatchObject({ at: "fileNamePrefix.1" });
  });

  test("may have 128 characters with its slashes, not 129", () => {
    expect(check(["x".repeat(64), "y".repeat(63)])).toEqual({
      at: "fileNamePrefix",
      message: expect.stringContaining("it has 129"),
    });
  });
});

describe("a bucket's name", () => {
  const check = (bucket: string) => badInputOf(() => checkBucketName(bucket, ["bucket"]));

  test.each(["pics", "pics-1250000000", "my.bucket", "A_b", "1"])("may be %s", (bucket) => {
    expect(check(bucket)).toBe("taken");
  });

  test.each(["", "a/b", "a?b", "a#b", "a@b", "a:80", "-a", ".a", "a..b", "a b", "x".repeat(223)])(
    "may not be %j, which could end a host name",
    (bucket) => {
      expect(check(bucket)).toMatchObject({ at: "bucket" });
    },
  );
});

describe("a resource id", () => {
  const check = (id: string) => badInputOf(() => checkResourceId(id, ["resourceId"]));

  test.each(["JyvK8nXHuV1BE64GDkAa", "a".repeat(400), "a-b_c=="])("may be %s", (id) => {
    expect(check(id)).toBe("taken");
  });

  test.each(["", ".", "..", "a/b", "a?b", "a#b", "a%2Fb", "a b", "a".repeat(4_097)])(
    "may not be %j",
    (id) => {
      expect(check(id)).toMatchObject({ at: "resourceId" });
    },
  );

  test("needs the uid it was acquired for", () => {
    const at = ["input", "recorderUid"];
    expect(badInputOf(() => checkResourceHasUid("R", null, at))).toMatchObject({ at: "input.recorderUid" });
    expect(badInputOf(() => checkResourceHasUid("R", "7", at))).toBe("taken");
    expect(badInputOf(() => checkResourceHasUid(null, null, at))).toBe("taken");
  });
});

describe("an idempotency key", () => {
  const check = (key: string) => badInputOf(() => checkIdempotencyKey(key, ["idempotencyKey"]));

  test.each(["a", "3f1c9a1e-0000-7000-8000-000000000000", "~".repeat(255)])("may be %s", (key) => {
    expect(check(key)).toBe("taken");
  });

  test.each(["", " ", "a b", "é", "a\n", "~".repeat(256)])("may not be %j", (key) => {
    expect(check(key)).toMatchObject({ at: "idempotencyKey" });
  });
});
