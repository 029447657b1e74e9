import { describe, expect, it } from "vitest";
import { uploadErrorCode } from "../../../../emulator/recording/captures/upload-error-code.js";
import { uploadTargetOf } from "../../../../emulator/recording/captures/upload-target-of.js";

const storage = { vendor: 1, region: 7, bucket: "b", accessKey: "a", secretKey: "s" };
const target = { bucket: "b", region: "us-east-1", accessKey: "a", secretKey: "s" };

describe("uploadTargetOf", () => {
  it.each([
    ["http://127.0.0.1:4101", "http://127.0.0.1:4101"],
    ["https://s3.example.com", "https://s3.example.com"],
    ["s3.example.com", "https://s3.example.com"],
    ["127.0.0.1:4101", "http://127.0.0.1:4101"],
    ["localhost", "http://localhost"],
    ["localhost.example.com", "https://localhost.example.com"],
    ["[::1]:9000", "http://[::1]:9000"],
  ])("of vendor 11 at %s is %s", (endpoint, expected) => {
    expect(uploadTargetOf({ ...storage, vendor: 11, extensionParams: { endpoint } })).toEqual({
      ...target,
      endpoint: expected,
    });
  });

  it("of every other vendor is the local server, an endpoint or not", () => {
    expect(uploadTargetOf(storage)).toEqual(target);
    expect(uploadTargetOf({ ...storage, extensionParams: { endpoint: "s3.example.com" } })).toEqual(target);
  });

  it("carries the session token of temporary keys", () => {
    expect(uploadTargetOf({ ...storage, stsToken: "t" })).toEqual({ ...target, sessionToken: "t" });
  });
});

describe("uploadErrorCode", () => {
  it.each([
    ["InvalidAccessKeyId", 32],
    ["NoSuchBucket", 32],
    ["ExpiredToken", 32],
    ["TimeoutError", 47],
    ["InternalError", 47],
  ])("of %s is %i", (name, code) => {
    expect(uploadErrorCode(Object.assign(new Error("x"), { name }))).toBe(code);
  });
});
