import { describe, expect, test } from "vitest";
import type { Operation } from "../../../src/datasources/cloud-recording/operation.js";
import { playAnswer } from "../../support/play-answer.js";

// The answers of contracts/cloud-recording.md 1.3 to 1.10 and 3.2 to 3.4 that are no refusals, each played to the calls it
// is documented for over a real socket: what the caller gets, and the pauses between the repeats that came before.

const sid = "38f8e3cfdc474cd56fc1ceba380d7e1a";

describe("a success", () => {
  test.each<[string, Operation, unknown, unknown]>([
    ["acquire, 2026", "acquire", { cname: "c", uid: "1", resourceId: "JyvK" }, "JyvK"],
    ["acquire, older", "acquire", { resourceId: "JyvK" }, "JyvK"],
    ["start, 2026", "start", { cname: "c", uid: "1", resourceId: "JyvK", sid }, { kind: "started", sid }],
    ["start, older", "start", { sid, resourceId: "JyvK" }, { kind: "started", sid }],
    [
      "query of a screenshot session",
      "query",
      {
        cname: "c",
        uid: "1",
        resourceId: "JyvK",
        sid,
        serverResponse: { status: 5, sliceStartTime: 1_562_724_971_626 },
      },
      { kind: "status", status: 5, sliceStartTime: new Date(1_562_724_971_626) },
    ],
    [
      "query of a recording, older",
      "query",
      {
        resourceId: "JyvK",
        sid,
        serverResponse: {
          fileListMode: "json",
          fileList: [{ fileName: "x.m3u8" }],
          status: 4,
          sliceStartTime: 0,
        },
      },
      { kind: "status", status: 4, sliceStartTime: null },
    ],
    [
      "query of a composite recording of 2020",
      "query",
      {
        resourceId: "JyvK",
        sid,
        serverResponse: {
          status: 5,
          fileList: "zzzz.m3u8",
          fileListMode: "string",
          sliceStartTime: 1_606_357_122_528,
        },
      },
      { kind: "status", status: 5, sliceStartTime: new Date(1_606_357_122_528) },
    ],
    ["update", "update", { cname: "c", uid: "1", resourceId: "JyvK", sid }, { kind: "updated" }],
    [
      "stop",
      "stop",
      { resourceId: "JyvK", sid, serverResponse: { uploadingStatus: "uploaded" } },
      { kind: "stopped", uploadingStatus: "UPLOADED" },
    ],
    [
      "stop with nothing recorded, as seen in 2025",
      "stop",
      {
        cname: "925",
        resourceId: "JyvK",
        serverResponse: { fileList: [], fileListMode: "json", uploadingStatus: "backuped" },
        sid,
        uid: "2",
      },
      { kind: "stopped", uploadingStatus: "BACKUPED" },
    ],
    [
      "stop that does not wait",
      "stop",
      { resourceId: "JyvK", sid, serverResponse: {} },
      { kind: "stopped", uploadingStatus: null },
    ],
  ])("of %s is taken at once", async (_, operation, body, expected) => {
    expect(await playAnswer(operation, 200, body)).toEqual({ result: expected, pauses: [], repeats: 0 });
  });
});

describe("an answer with a meaning of its own", () => {
  test.each<[Operation, number, unknown, unknown, readonly number[]]>([
    ["start", 201, { code: 7, reason: "already started" }, { kind: "alreadyStarted" }, []],
    ["start", 201, { code: 7, reason: "already started", sid }, { kind: "started", sid }, []],
    ["start", 201, "", { kind: "alreadyStarted" }, []],
    ["start", 400, { code: 7 }, { kind: "alreadyStarted" }, []],
    ["start", 400, { code: 53, reason: "task conflict" }, { kind: "uidTaken" }, []],
    ["start", 400, { code: "53" }, { kind: "uidTaken" }, []],
    ["start", 400, { code: 1004 }, { kind: "uidTaken" }, []],
    ["start", 500, { code: 502, reason: "Failed to allocate worker" }, { kind: "resourceSpent" }, []],
    ["start", 400, { code: 432 }, { kind: "resourceSpent" }, []],
    ["start", 400, { code: 433 }, { kind: "resourceSpent" }, []],
    ["start", 404, { code: 433 }, { kind: "resourceSpent" }, []],
    ["start", 400, { code: 1001 }, { kind: "resourceSpent" }, []],
    ["start", 400, { code: 1003 }, { kind: "resourceSpent" }, []],
    ["start", 400, { code: 1005 }, { kind: "resourceSpent" }, []],
    ["query", 404, { code: 404, reason: "failed to find worker" }, { kind: "gone" }, []],
    ["query", 404, { code: "404" }, { kind: "gone" }, []],
    ["query", 400, { code: 501 }, { kind: "gone" }, []],
    ["query", 500, { code: 501 }, { kind: "gone" }, []],
    ["update", 404, { code: 404, reason: "failed to find worker" }, { kind: "gone" }, []],
    ["update", 500, { code: 501 }, { kind: "gone" }, []],
    ["stop", 206, { code: 435 }, { kind: "nothingCaptured" }, []],
    ["stop", 400, { code: 435 }, { kind: "nothingCaptured" }, []],
    ["stop", 400, { code: 49, reason: "invalid operation" }, { kind: "alreadyEnded" }, []],
    [
      "stop",
      400,
      { cname: "c", code: 49, sid, serverResponse: { backuped: 0, payload: { message: "Failed" } } },
      { kind: "alreadyEnded" },
      [],
    ],
    ["stop", 404, { code: 404, reason: "failed to find worker" }, { kind: "alreadyEnded" }, []],
    [
      "stop",
      404,
      { cname: "c", code: 404, sid, serverResponse: { payload: { message: "failed to find worker" } } },
      { kind: "alreadyEnded" },
      [],
    ],
    ["stop", 500, { code: 501 }, { kind: "alreadyEnded" }, []],
    ["stop", 500, { code: 50 }, { kind: "stopped", uploadingStatus: "UNKNOWN" }, []],
    ["stop", 206, { code: 50 }, { kind: "stopped", uploadingStatus: "UNKNOWN" }, []],
  ])("%s %i %j", async (operation, status, body, expected, ladder) => {
    const { result, pauses, repeats } = await playAnswer(operation, status, body);

    expect(result).toMatchObject(expected as object);
    expect(pauses).toEqual(ladder);
    expect(repeats).toBe(ladder.length);
  });

  test.each([
    [400, { code: 53, reason: "task conflict" }, 53, "task conflict"],
    [400, { code: 433 }, 433, "the resource has expired"],
  ])(
    "of start %i %j tells what the service said, for a caller who gives up",
    async (status, body, code, reason) => {
      const { result } = await playAnswer("start", status, body);

      expect(result).toMatchObject({
        upstream: { service: "cloud-recording", operation: "start", httpStatus: status, code, reason },
      });
    },
  );
});
