import { describe, expect, test } from "vitest";
import type { Operation } from "../../../src/datasources/cloud-recording/operation.js";
import type { ErrorCode } from "../../../src/errors/catalogue.js";
import { recordingCalls } from "../../support/recording-calls.js";
import { startRecordingSource } from "../../support/start-recording-source.js";

// Every status, code and body of contracts/cloud-recording.md 3.1 to 3.4, played to each call it is documented for
// over a real socket: what the caller gets, and the pauses between the repeats that came before.

const FAILING = [3_000, 6_000, 9_000];
const UNFINISHED = [3_000, 6_000];
const QUOTA = [1_000, 2_000, 4_000, 8_000];
const sid = "38f8e3cfdc474cd56fc1ceba380d7e1a";
const every = ["acquire", "start", "query", "update", "stop"] as const;

/** What a call throws: the code, the service's number, the words. */
const error = (code: ErrorCode, upstreamCode: number | null, reason: string) => ({
  code,
  upstreamCode,
  reason,
});

async function play(operation: Operation, status: number, body: unknown) {
  const { source, upstream, pauses } = await startRecordingSource();
  upstream.script({ status, body });
  const result = await recordingCalls[operation](source).catch((thrown: unknown) => thrown);
  return { result, pauses, repeats: upstream.requests.length - 1 };
}

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
    expect(await play(operation, 200, body)).toEqual({ result: expected, pauses: [], repeats: 0 });
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
    ["start", 206, { code: 65 }, { kind: "resourceSpent" }, UNFINISHED],
    ["start", 206, "", { kind: "resourceSpent" }, UNFINISHED],
    ["start", 500, { code: 502, reason: "Failed to allocate worker" }, { kind: "resourceSpent" }, []],
    ["start", 500, { code: 62, reason: "request timeout" }, { kind: "resourceSpent" }, FAILING],
    ["start", 504, { code: 62, reason: "request timeout" }, { kind: "resourceSpent" }, FAILING],
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
    const { result, pauses, repeats } = await play(operation, status, body);

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
      const { result } = await play("start", status, body);

      expect(result).toMatchObject({
        upstream: { service: "cloud-recording", operation: "start", httpStatus: status, code, reason },
      });
    },
  );
});

describe("a refusal", () => {
  const refusals: readonly [Operation, number, unknown, ReturnType<typeof error>, readonly number[]][] = [
    // 3.2, acquire
    [
      "acquire",
      400,
      { code: 2, reason: "Acquire: invalid resourceExpiredHour value!" },
      error("UPSTREAM_REJECTED", 2, "Acquire: invalid resourceExpiredHour value!"),
      [],
    ],
    [
      "acquire",
      400,
      { code: 400, reason: "invalid_appid" },
      error("UPSTREAM_REJECTED", 400, "invalid_appid"),
      [],
    ],
    [
      "acquire",
      400,
      { code: 401, reason: "invalid_channel_name" },
      error("UPSTREAM_REJECTED", 401, "invalid_channel_name"),
      [],
    ],
    [
      "acquire",
      400,
      { code: 405, reason: "no_active_status" },
      error("UPSTREAM_REJECTED", 405, "no_active_status"),
      [],
    ],
    [
      "acquire",
      400,
      { code: 406, reason: "vendor_over_load" },
      error("UPSTREAM_UNAVAILABLE", 406, "vendor_over_load"),
      [],
    ],
    [
      "acquire",
      500,
      { code: 500, reason: "internal_error" },
      error("UPSTREAM_UNAVAILABLE", 500, "internal_error"),
      FAILING,
    ],
    [
      "acquire",
      500,
      { code: 501, reason: "no_worker_manager_available" },
      error("UPSTREAM_UNAVAILABLE", 501, "no_worker_manager_available"),
      FAILING,
    ],
    [
      "acquire",
      500,
      { code: 504, reason: "allocate_timeout" },
      error("UPSTREAM_UNAVAILABLE", 504, "allocate_timeout"),
      FAILING,
    ],
    // 3.2, what is left of start, query, update and stop
    ["start", 400, { code: 2 }, error("UPSTREAM_REJECTED", 2, "a parameter is invalid"), []],
    ["query", 400, { code: 2 }, error("UPSTREAM_REJECTED", 2, "a parameter is invalid"), []],
    ["update", 400, { code: 2 }, error("UPSTREAM_REJECTED", 2, "a parameter is invalid"), []],
    ["stop", 400, { code: 2 }, error("UPSTREAM_REJECTED", 2, "a parameter is invalid"), []],
    [
      "acquire",
      206,
      { code: 65 },
      error("UPSTREAM_UNAVAILABLE", 65, "the request was not completed"),
      UNFINISHED,
    ],
    ["query", 206, { code: 65 }, error("UPSTREAM_UNAVAILABLE", 65, "the request was not completed"), [1_000]],
    [
      "update",
      206,
      { code: 65 },
      error("UPSTREAM_UNAVAILABLE", 65, "the request was not completed"),
      UNFINISHED,
    ],
    [
      "stop",
      206,
      { code: 65 },
      error("UPSTREAM_UNAVAILABLE", 65, "the request was not completed"),
      UNFINISHED,
    ],
    ["stop", 206, "", error("UPSTREAM_UNAVAILABLE", null, "HTTP 206 without a message"), UNFINISHED],
    [
      "query",
      504,
      { code: 62, reason: "request timeout" },
      error("UPSTREAM_TIMEOUT", 62, "request timeout"),
      [500, 1_500],
    ],
    [
      "update",
      504,
      { code: 62, reason: "request timeout" },
      error("UPSTREAM_TIMEOUT", 62, "request timeout"),
      FAILING,
    ],
    [
      "stop",
      504,
      { code: 62, reason: "request timeout" },
      error("UPSTREAM_TIMEOUT", 62, "request timeout"),
      FAILING,
    ],
    [
      "query",
      500,
      { code: 62 },
      error("UPSTREAM_TIMEOUT", 62, "the request timed out inside the service"),
      [500, 1_500],
    ],
    // 3.3, older numbers
    [
      "acquire",
      400,
      { code: 62 },
      error("UPSTREAM_REJECTED", 62, "Cloud Recording is not enabled for the App ID"),
      [],
    ],
    ["start", 400, { code: 8 }, error("UPSTREAM_REJECTED", 8, "the request is malformed"), []],
    ["start", 400, { code: 109 }, error("UPSTREAM_UNAUTHORIZED", 109, "the RTC token has expired"), []],
    [
      "start",
      400,
      { code: 110 },
      error("UPSTREAM_UNAUTHORIZED", 110, "the RTC token does not fit App ID, channel and recorder uid"),
      [],
    ],
    ["acquire", 400, { code: 1013 }, error("UPSTREAM_REJECTED", 1013, "the channel name is invalid"), []],
    [
      "start",
      400,
      { code: 406 },
      error("UPSTREAM_UNAVAILABLE", 406, "as many recorders are running as the account may have"),
      [],
    ],
    [
      "query",
      400,
      { code: 432 },
      error("UPSTREAM_REJECTED", 432, "channel, recorder uid or App ID do not belong to the resource"),
      [],
    ],
    [
      "query",
      400,
      { code: 1003 },
      error("UPSTREAM_REJECTED", 1003, "App ID or sid do not belong to the resource"),
      [],
    ],
    [
      "stop",
      400,
      { code: 1003 },
      error("UPSTREAM_REJECTED", 1003, "App ID or sid do not belong to the resource"),
      [],
    ],
    [
      "start",
      500,
      { resourceId: "JyvK", sid: "", code: 15 },
      error("UPSTREAM_UNAVAILABLE", 15, "an internal error that the service does not explain"),
      FAILING,
    ],
    [
      "start",
      500,
      { code: 2, message: "post method api body check failed" },
      error("UPSTREAM_REJECTED", 2, "post method api body check failed"),
      [],
    ],
    // Nobody knows these: by status.
    ["stop", 400, { code: 431 }, error("UPSTREAM_REJECTED", 431, "HTTP 400 without a message"), []],
    [
      "start",
      500,
      { code: 1033 },
      error("UPSTREAM_UNAVAILABLE", 1033, "HTTP 500 without a message"),
      FAILING,
    ],
    ["query", 418, "", error("UPSTREAM_REJECTED", null, "HTTP 418 without a message"), []],
    ["acquire", 302, "", error("UPSTREAM_REJECTED", null, "HTTP 302 without a message"), []],
    ["update", 202, {}, error("UPSTREAM_REJECTED", null, "HTTP 202 without a message"), []],
  ];

  test.each(refusals)("%s %i %j", async (operation, status, body, { code, upstreamCode, reason }, ladder) => {
    const { result, pauses, repeats } = await play(operation, status, body);

    expect(result).toMatchObject({
      name: "StillgraphError",
      code,
      message: `The Cloud Recording service refused \`${operation}\`: ${reason}.`,
      upstream: {
        service: "cloud-recording",
        operation,
        httpStatus: status,
        code: upstreamCode,
        reason,
        requestId: null,
      },
    });
    expect(pauses).toEqual(ladder);
    expect(repeats).toBe(ladder.length);
  });
});

describe.each(every)("%s, whatever it is about", (operation) => {
  const brisk = operation === "query";
  const failing = brisk ? [500, 1_500] : FAILING;

  test.each<[number, unknown, ErrorCode, string, readonly number[]]>([
    [400, { message: "appid is invalid" }, "UPSTREAM_REJECTED", "appid is invalid", []],
    [401, { message: "Unauthorized" }, "UPSTREAM_UNAUTHORIZED", "Unauthorized", []],
    [
      401,
      { message: "Invalid authentication credentials" },
      "UPSTREAM_UNAUTHORIZED",
      "Invalid authentication credentials",
      [],
    ],
    [403, { message: "Forbidden" }, "UPSTREAM_UNAUTHORIZED", "Forbidden", []],
    [
      404,
      { message: "no Route matched with those values" },
      "UPSTREAM_REJECTED",
      "no Route matched with those values",
      [],
    ],
    [404, "", "UPSTREAM_REJECTED", "HTTP 404 without a message", []],
    [
      429,
      { message: "API rate limit exceeded" },
      "UPSTREAM_RATE_LIMITED",
      "API rate limit exceeded",
      brisk ? [1_000, 2_000] : QUOTA,
    ],
    [500, { code: 500, reason: "internal_error" }, "UPSTREAM_UNAVAILABLE", "internal_error", failing],
    [500, "", "UPSTREAM_UNAVAILABLE", "HTTP 500 without a message", failing],
    [502, "<html>Bad Gateway</html>", "UPSTREAM_UNAVAILABLE", "HTTP 502 without a message", failing],
    [503, "", "UPSTREAM_UNAVAILABLE", "HTTP 503 without a message", failing],
    [504, "<html>Gateway Time-out</html>", "UPSTREAM_TIMEOUT", "HTTP 504 without a message", failing],
  ])("%i %j is %s", async (status, body, code, reason, ladder) => {
    const { result, pauses, repeats } = await play(operation, status, body);

    expect(result).toMatchObject({ code, upstream: { operation, httpStatus: status, reason } });
    expect(pauses).toEqual(ladder);
    expect(repeats).toBe(ladder.length);
  });

  test.each([["<html>Welcome</html>"], [""], ["[]"], ["null"], ['{"serverResponse":']])(
    "a 200 that says %j is asked once more",
    async (body) => {
      const { result, pauses, repeats } = await play(operation, 200, body);

      expect({ pauses, repeats }).toEqual({ pauses: [1_000], repeats: 1 });
      // A start that answers 200 has started something; taken for a failure, it would run on with nobody to stop it.
      if (operation === "start") expect(result).toEqual({ kind: "alreadyStarted" });
      else {
        expect(result).toMatchObject({
          code: "UPSTREAM_REJECTED",
          upstream: { httpStatus: 200, reason: "answered 200, but its body is not as documented" },
        });
      }
    },
  );
});
