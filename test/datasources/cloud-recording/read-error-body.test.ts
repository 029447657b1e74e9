import fc from "fast-check";
import { expect, test } from "vitest";
import { readErrorBody } from "../../../src/datasources/cloud-recording/read-error-body.js";

// The shapes of contracts/cloud-recording.md 3.1, with the bodies of 3.2 and 3.4.

const silent = { code: null, words: null, sid: null };

test.each([
  [{ message: "Unauthorized" }, { words: "Unauthorized" }],
  [
    { code: 400, reason: "invalid_appid" },
    { code: 400, words: "invalid_appid" },
  ],
  [
    { code: 7, reason: "already started" },
    { code: 7, words: "already started" },
  ],
  [{ resourceId: "…", sid: "", code: 15 }, { code: 15 }],
  [
    { resourceId: "…", sid: "38f8", code: 7 },
    { code: 7, sid: "38f8" },
  ],
  [
    {
      cname: "64ce638a934f",
      code: 404,
      resourceId: "…",
      serverResponse: {
        command: "StopCloudRecorder",
        payload: { message: "failed to find worker" },
        vid: "1209",
      },
      sid: "746d1de4",
      uid: "18761",
    },
    { code: 404, words: "failed to find worker", sid: "746d1de4" },
  ],
  [
    {
      code: 49,
      serverResponse: { backuped: 0, fileListMode: "string", output: {}, payload: { message: "Failed" } },
    },
    { code: 49, words: "Failed" },
  ],
  [{ code: "53" }, { code: 53 }],
  [{ code: "65", reason: "" }, { code: 65 }],
  [
    { code: 2, reason: { why: "no text" }, message: "but this is" },
    { code: 2, words: "but this is" },
  ],
  [{ code: 0 }, {}],
  [{ code: null, reason: null }, {}],
  [{ code: "E_BAD" }, {}],
  [{ code: 1.5 }, {}],
  [{ code: 62, serverResponse: "nothing" }, { code: 62 }],
])("reads %j", (body, read) => {
  expect(readErrorBody(JSON.stringify(body))).toEqual({ ...silent, ...read });
});

test.each(["", "<html><h1>502 Bad Gateway</h1></html>", "null", "[]", "404", '"text"', '{"code":'])(
  "has nothing to say about %j",
  (body) => {
    expect(readErrorBody(body)).toEqual(silent);
  },
);

test("never fails, whatever a gateway sends", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
      const { code } = readErrorBody(body);
      expect(code === null || (Number.isInteger(code) && code > 0)).toBe(true);
    }),
  );
});
