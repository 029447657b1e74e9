import { describe, expect, test } from "vitest";
import type { Operation } from "../../../src/datasources/cloud-recording/operation.js";
import type { ErrorCode } from "../../../src/errors/catalogue.js";
import { playAnswer } from "../../support/play-answer.js";

// The refusals of contracts/cloud-recording.md 3.2 to 3.4, each played to the calls it is documented for over a real
// socket: the error the caller gets, and the pauses between the repeats that came before.

const FAILING = [3_000, 6_000, 9_000];
const UNFINISHED = [3_000, 6_000];

/** What a call throws: the code, the service's number, the words. */
const error = (code: ErrorCode, upstreamCode: number | null, reason: string) => ({
  code,
  upstreamCode,
  reason,
});

describe("a refusal", () => {
  const refusals: readonly [Operation, number, unknown, ReturnType<typeof error>, readonly number[]][] = [
    // 3.2, start: what may have been carried out is no spent resource
    [
      "start",
      206,
      { code: 65, reason: "request not completed" },
      error("UPSTREAM_UNAVAILABLE", 65, "request not completed"),
      UNFINISHED,
    ],
    [
      "start",
      500,
      { code: 62, reason: "request timeout" },
      error("UPSTREAM_TIMEOUT", 62, "request timeout"),
      FAILING,
    ],
    [
      "start",
      504,
      { code: 62, reason: "request timeout" },
      error("UPSTREAM_TIMEOUT", 62, "request timeout"),
      FAILING,
    ],
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
    const { result, pauses, repeats } = await playAnswer(operation, status, body);

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
