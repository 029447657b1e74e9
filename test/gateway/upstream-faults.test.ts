import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { FaultInput } from "../../emulator/faults/fault-input.js";
import { type Emulator, startEmulator } from "../../emulator/start-emulator.js";
import { askForPicture } from "../support/ask-for-picture.js";
import { type Gateway, startGateway } from "../support/start-gateway.js";

// Every way the service can fail on the wire. A gateway of its own for each test, so that no circuit is open yet.

let emulator: Emulator;
let gateway: Gateway;
/** Milliseconds the gateway meant to wait between repeats; no time passes. */
let pauses: number[];

beforeAll(async () => {
  emulator = await startEmulator({ port: 0 });
});
afterAll(() => emulator.stop());
beforeEach(() => {
  emulator.control.faults.clear();
  emulator.control.requests.clear();
  pauses = [];
});
afterEach(() => gateway.stop());

async function pictureUnder(fault: FaultInput, settings: Record<string, string> = {}) {
  emulator.control.faults.inject({ operation: "screenshotScene", ...fault });
  const pause = async (ms: number) => void pauses.push(ms);
  gateway = await startGateway(emulator.describe().whiteboard, settings, { pause });
  return askForPicture(gateway.graphqlUrl, { roomUuid: emulator.describe().whiteboard.demoRoom.uuid });
}

const calls = () => emulator.control.requests.list("screenshotScene").length;
const FOR_EVER = { times: 1_000 };

interface Failing {
  readonly what: string;
  readonly fault: FaultInput;
  readonly code: string;
  readonly retryable: boolean;
  readonly reason: string;
  readonly httpStatus: number | null;
  /** How often the service is called before the caller is told. */
  readonly calls: number;
}

const unavailable = { code: "UPSTREAM_UNAVAILABLE", retryable: true };
const rejected = { code: "UPSTREAM_REJECTED", retryable: false, calls: 1 };

const failing: readonly Failing[] = [
  ...[500, 502, 503].map((status) => ({
    what: `status ${status}`,
    fault: { kind: "status", status, message: "out of order" } as const,
    ...unavailable,
    reason: "out of order",
    httpStatus: status,
    calls: 3,
  })),
  {
    what: "status 504",
    fault: { kind: "status", status: 504, message: "slow behind" },
    code: "UPSTREAM_TIMEOUT",
    retryable: true,
    reason: "slow behind",
    httpStatus: 504,
    calls: 3,
  },
  {
    what: "status 501, which no repeat would change",
    fault: { kind: "status", status: 501, message: "never heard of it" },
    ...unavailable,
    reason: "never heard of it",
    httpStatus: 501,
    calls: 1,
  },
  {
    what: "status 429",
    fault: { kind: "status", status: 429, message: "too many" },
    code: "UPSTREAM_RATE_LIMITED",
    retryable: true,
    reason: "too many",
    httpStatus: 429,
    calls: 4,
  },
  {
    what: "a connection that is reset",
    fault: { kind: "reset" },
    ...unavailable,
    reason: "the connection failed",
    httpStatus: null,
    calls: 4,
  },
  {
    what: "an answer that breaks off",
    fault: { kind: "truncate" },
    ...unavailable,
    reason: "the connection failed",
    httpStatus: null,
    calls: 4,
  },
  {
    what: "a page of HTML with status 502",
    fault: { kind: "html" },
    ...unavailable,
    reason: "HTTP 502 without a message",
    httpStatus: 502,
    calls: 3,
  },
];

test.each(failing)("$what for ever: the caller is told after the repeats of the table", async (row) => {
  const { fault, code, retryable, reason, httpStatus } = row;
  const { status, data, errors } = await pictureUnder({ ...fault, ...FOR_EVER });

  expect({ status, data }).toEqual({ status: 200, data: null });
  expect(errors).toMatchObject([
    {
      message: `The whiteboard service ${httpStatus === null ? "did not carry out" : "refused"} \`screenshotScene\`: ${reason}.`,
      path: ["screenshotScene"],
      extensions: {
        code,
        retryable,
        upstream: {
          service: "whiteboard",
          operation: "screenshotScene",
          httpStatus,
          code: null,
          reason,
          requestId: null,
        },
      },
    },
  ]);
  expect(calls()).toBe(row.calls);
});

const repeated = failing.filter((row) => row.calls > 1);

test.each(repeated)("$what once: the repeat heals it and the caller never knows", async ({ fault }) => {
  const { data, errors } = await pictureUnder(fault);

  expect(errors).toEqual([]);
  expect(data).toMatchObject({ screenshotScene: { key: expect.stringMatching(/\/init\.png$/) } });
  expect(calls()).toBe(2);
});

const badAnswers: readonly (readonly [string, FaultInput, number, string])[] = [
  ["HTML with the right status", { kind: "html", status: 201 }, 201, "its body"],
  ["a text", { kind: "shape", body: "fine" }, 201, "its body"],
  ["null", { kind: "shape", body: null }, 201, "its body"],
  ["an empty object", { kind: "shape", body: {} }, 201, "`url`"],
  ["an answer without url", { kind: "shape", omit: ["url"] }, 201, "`url`"],
  ["an answer without key", { kind: "shape", omit: ["key"] }, 201, "`key`"],
  ["an answer without bucket", { kind: "shape", omit: ["bucket"] }, 201, "`bucket`"],
  ["an answer without region", { kind: "shape", omit: ["region"] }, 201, "`region`"],
  [
    "a url that is none",
    { kind: "shape", body: { url: "/init.png", key: "k", bucket: "b", region: "r" } },
    201,
    "`url`",
  ],
  [
    "a url that would run in a page",
    { kind: "shape", body: { url: "javascript:alert(1)", key: "k", bucket: "b", region: "r" } },
    201,
    "`url`",
  ],
  [
    "a key that is a number",
    { kind: "shape", body: { url: "https://a.example/b.png", key: 7, bucket: "b", region: "r" } },
    201,
    "`key`",
  ],
];

test.each(badAnswers)(
  "%s is UPSTREAM_REJECTED, not undefined fields",
  async (_, fault, httpStatus, where) => {
    const { data, errors } = await pictureUnder(fault);

    const reason = `answered 201, but ${where} is not as documented`;
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: `The whiteboard service ${reason}.`,
        extensions: { code: rejected.code, retryable: rejected.retryable, upstream: { httpStatus, reason } },
      },
    ]);
    expect(calls()).toBe(rejected.calls);
  },
);

test("a success with another status than the documented one is UPSTREAM_REJECTED", async () => {
  const { errors } = await pictureUnder({
    kind: "status",
    status: 200,
    body: { url: "https://a.example/b" },
  });

  expect(errors).toMatchObject([
    {
      message: "The whiteboard service refused `screenshotScene`: HTTP 200 without a message.",
      extensions: { code: "UPSTREAM_REJECTED", upstream: { httpStatus: 200 } },
    },
  ]);
});

describe("a service that is slow", () => {
  test("within the deadline is waited for", async () => {
    const { data, errors } = await pictureUnder({ kind: "delay", delayMs: 150 });

    expect(errors).toEqual([]);
    expect(data).not.toBeNull();
    expect(calls()).toBe(1);
  });

  test.each([
    ["never answers", { kind: "hang" } as const],
    ["answers too late", { kind: "delay", delayMs: 60_000 } as const],
  ])("and %s is UPSTREAM_TIMEOUT within the deadline", async (_, fault) => {
    const begun = performance.now();
    const { errors } = await pictureUnder(fault, { WHITEBOARD_DEADLINE_MS: "300" });
    const took = performance.now() - begun;

    expect(errors).toMatchObject([
      {
        message: "The whiteboard service did not carry out `screenshotScene`: no answer in time.",
        extensions: {
          code: "UPSTREAM_TIMEOUT",
          retryable: true,
          upstream: { httpStatus: null, reason: "no answer in time" },
        },
      },
    ]);
    expect(took).toBeGreaterThan(250);
    expect(took).toBeLessThan(5_000);
    expect(calls()).toBe(1);
  });

  test("that hangs in a repeat is given only what is left of the deadline", async () => {
    emulator.control.faults.inject({ kind: "status", status: 500, operation: "screenshotScene" });
    const { errors } = await pictureUnder({ kind: "hang" }, { WHITEBOARD_DEADLINE_MS: "900" });

    expect(errors).toMatchObject([{ extensions: { code: "UPSTREAM_TIMEOUT" } }]);
    expect(calls()).toBe(2);
  });
});

describe("the pauses before repeats", () => {
  test.each([
    ["status 500", { kind: "status", status: 500 } as const, [200, 1_000]],
    ["status 429", { kind: "status", status: 429 } as const, [1_000, 2_000, 4_000]],
    ["a reset connection", { kind: "reset" } as const, [50, 400, 1_500]],
  ])("after %s are those of the table, spread by a quarter", async (_, fault, table) => {
    await pictureUnder({ ...fault, ...FOR_EVER });

    expect(pauses).toHaveLength(table.length);
    table.forEach((ms, i) => {
      expect(pauses[i]).toBeGreaterThanOrEqual(ms * 0.75);
      expect(pauses[i]).toBeLessThanOrEqual(ms * 1.25);
    });
  });

  test("are as long as Retry-After asks", async () => {
    const { errors } = await pictureUnder({ kind: "status", status: 429, headers: { "retry-after": "7" } });

    expect(errors).toEqual([]);
    expect(pauses).toEqual([7_000]);
  });

  test("are not begun when they would pass the deadline; the caller is told when to come back", async () => {
    const { errors } = await pictureUnder(
      { kind: "status", status: 429, message: "slow down", headers: { "retry-after": "40" } },
      { WHITEBOARD_DEADLINE_MS: "30000" },
    );

    expect(pauses).toEqual([]);
    expect(errors).toMatchObject([
      { extensions: { code: "UPSTREAM_RATE_LIMITED", retryable: true, retryAfter: 40 } },
    ]);
    expect(calls()).toBe(1);
  });
});

test("the service's own request id is handed on", async () => {
  const { errors } = await pictureUnder({
    kind: "status",
    status: 400,
    message: "no",
    headers: { "x-request-id": "up-4711" },
  });

  expect(errors).toMatchObject([{ extensions: { upstream: { requestId: "up-4711" } } }]);
});
