import { describe, expect, test } from "vitest";
import type { ErrorCode } from "../../../src/errors/catalogue.js";
import { playAnswer } from "../../support/play-answer.js";

// What a gateway can answer to any call (contracts/cloud-recording.md 3.1 and 3.2 "any"), over a real socket.

const FAILING = [3_000, 6_000, 9_000];
const QUOTA = [1_000, 2_000, 4_000, 8_000];
const every = ["acquire", "start", "query", "update", "stop"] as const;

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
    const { result, pauses, repeats } = await playAnswer(operation, status, body);

    expect(result).toMatchObject({ code, upstream: { operation, httpStatus: status, reason } });
    expect(pauses).toEqual(ladder);
    expect(repeats).toBe(ladder.length);
  });

  test.each([["<html>Welcome</html>"], [""], ["[]"], ["null"], ['{"serverResponse":']])(
    "a 200 that says %j is asked once more",
    async (body) => {
      const { result, pauses, repeats } = await playAnswer(operation, 200, body);

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
