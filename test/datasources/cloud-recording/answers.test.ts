import { describe, expect, test } from "vitest";
import { answers } from "../../../src/datasources/cloud-recording/answers.js";

test.each([
  [{ resourceId: "JyvK" }, true],
  [{ cname: "c", uid: "1", resourceId: "JyvK" }, true],
  [{ resourceId: "" }, false],
  [{ resourceId: 5 }, false],
  [{}, false],
  [null, false],
])("acquire: %j holds a resource id: %s", (body, good) => {
  expect(answers.acquire.safeParse(body).success).toBe(good);
});

test.each([
  [{ sid: "38f8", resourceId: "JyvK" }, true],
  [{ sid: "", resourceId: "JyvK" }, false],
  [{ resourceId: "JyvK" }, false],
])("start: %j holds a sid: %s", (body, good) => {
  expect(answers.start.safeParse(body).success).toBe(good);
});

describe("query", () => {
  const read = (serverResponse: unknown) => answers.query.safeParse({ serverResponse }).data?.serverResponse;

  test.each([
    [{ status: 5, sliceStartTime: 1_562_724_971_626 }, 5, "2019-07-10T02:16:11.626Z"],
    [{ status: 4, sliceStartTime: 1_562_724_971 }, 4, "2019-07-10T02:16:11.000Z"],
    [{ status: "5", sliceStartTime: "1562724971626" }, 5, "2019-07-10T02:16:11.626Z"],
    [{ status: 1, sliceStartTime: 0 }, 1, null],
    [{ status: 1 }, 1, null],
    [{ status: 20, sliceStartTime: "soon" }, 20, null],
    [
      { status: 5, fileListMode: "json", fileList: [], sliceStartTime: 1_562_724_971_626 },
      5,
      "2019-07-10T02:16:11.626Z",
    ],
  ])("reads %j", (body, status, time) => {
    expect(read(body)).toEqual({ status, sliceStartTime: time === null ? null : new Date(time) });
  });

  test.each([{}, { status: null }, { status: "well" }, null, "text"])("does not take %j", (body) => {
    expect(read(body)).toBeUndefined();
  });
});

test.each([
  [{}, true],
  [{ resourceId: "JyvK", sid: "38f8" }, true],
  [{ code: 200, sid: "38f8" }, true],
  [{ code: 0 }, true],
  [{ code: 65 }, false],
  [{ code: "2" }, false],
  ["", false],
])("update: %j is a success: %s", (body, good) => {
  expect(answers.update.safeParse(body).success).toBe(good);
});

describe("stop", () => {
  const read = (body: unknown) => answers.stop.safeParse(body).data;

  test.each([
    ["uploaded", "UPLOADED"],
    ["backuped", "BACKUPED"],
    ["unknown", "UNKNOWN"],
    ["unknow", "UNKNOWN"],
    ["stranded", "STRANDED"],
    ["something new", "UNKNOWN"],
    [null, null],
    [7, null],
  ])("reads uploadingStatus %j as %s", (word, status) => {
    expect(read({ serverResponse: { uploadingStatus: word } })?.serverResponse).toEqual({
      uploadingStatus: status,
    });
  });

  test.each([{}, { serverResponse: null }, { serverResponse: "none" }, { code: 0, sid: "38f8" }])(
    "takes %j, which says nothing of the files",
    (body) => {
      expect(read(body)?.serverResponse ?? null).toBeNull();
      expect(read(body)).toBeDefined();
    },
  );

  test("takes no refusal for a success", () => {
    expect(read({ code: 435, serverResponse: { uploadingStatus: "unknown" } })).toBeUndefined();
  });
});
