import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Attempted, SessionView } from "../support/session-client.js";
import { type SessionWorld, startSessionWorld } from "../support/start-session-world.js";
import { untilItHolds } from "../support/until-it-holds.js";

// The documented answers of contracts/cloud-recording.md 3.2 to 3.4, sent to every call by the emulator for as long as a
// test lasts: what the caller of the API sees, and what the session does. Which of them are repeated, and when, is
// tested with the client of the service.

let world: SessionWorld;
let cname: string;
const started = () => world.emulator.control.recording.sessions().filter((one) => one.cname === cname);

beforeAll(async () => {
  // Between repeats nothing is waited for.
  world = await startSessionWorld({ timeScale: 60, effects: { pause: async () => undefined } });
}, 90_000);
afterAll(() => world?.stop(), 90_000);
afterEach(() => world.emulator.control.faults.clear());

type Operation = "acquire" | "start" | "query" | "update" | "stop";

/** Every call of the operation is answered so until the faults are cleared. */
async function answer(operation: Operation, status: number, body: unknown): Promise<void> {
  const fault = body === HTML ? { kind: "html" as const, status } : { kind: "status" as const, status };
  const given = body === HTML ? {} : { body: JSON.parse(JSON.stringify(body)) };
  world.emulator.control.faults.inject({ ...fault, ...given, operation, times: 1_000_000 });
}

async function newChannel(): Promise<void> {
  cname = `answers-${randomUUID().slice(0, 8)}`;
  await world.emulator.control.channels.join(cname, "7");
}

const input = () => ({ cname, captureInterval: 600, maxIdleTime: 3_600 });

async function onlySession(): Promise<SessionView> {
  const [session, ...others] = await world.sessions.list(cname);
  expect(others).toEqual([]);
  if (session === undefined) throw new Error("there is no session");
  return session;
}

/** The error as its reader sees it. */
function seen({ error }: Attempted) {
  const { message = "", extensions } = error ?? {};
  return { code: extensions?.code, upstream: extensions?.upstream?.["code"] ?? null, message };
}

const HTML = "<html>";
const RESOURCE = "JyvK8nXHuV1BE64GDkAaBGEscvtHW7v8BrQoRPCHxmeVxwY22";

type Refusal = readonly [
  status: number,
  body: unknown,
  code: string,
  /** The service's number. */
  upstream: number | null,
  message: string,
];

/** 3.2 "any", the gateways in between, and what means the same in each call. */
const anyCall: readonly Refusal[] = [
  [400, { message: "appid is invalid" }, "UPSTREAM_REJECTED", null, "appid is invalid"],
  [401, { message: "Unauthorized" }, "UPSTREAM_UNAUTHORIZED", null, "Unauthorized"],
  [
    401,
    { message: "Invalid authentication credentials" },
    "UPSTREAM_UNAUTHORIZED",
    null,
    "Invalid authentication credentials",
  ],
  [
    404,
    { message: "no Route matched with those values" },
    "UPSTREAM_REJECTED",
    null,
    "no Route matched with those values",
  ],
  [400, { code: 2, reason: "invalid parameter" }, "UPSTREAM_REJECTED", 2, "invalid parameter"],
  [400, { code: 8 }, "UPSTREAM_REJECTED", 8, "the request is malformed"],
  [400, { code: 431 }, "UPSTREAM_REJECTED", 431, "HTTP 400 without a message"],
  [400, { code: 109 }, "UPSTREAM_UNAUTHORIZED", 109, "the RTC token has expired"],
  [400, { code: 110 }, "UPSTREAM_UNAUTHORIZED", 110, "the RTC token does not fit"],
  [400, { code: 1013 }, "UPSTREAM_REJECTED", 1013, "the channel name is invalid"],
];

/** The same, where the next call may fare better. */
const anyCallForNow: readonly Refusal[] = [
  [429, { message: "API rate limit exceeded" }, "UPSTREAM_RATE_LIMITED", null, "API rate limit exceeded"],
  [500, { code: 500, reason: "internal_error" }, "UPSTREAM_UNAVAILABLE", 500, "internal_error"],
  [
    500,
    { resourceId: RESOURCE, sid: "", code: 15 },
    "UPSTREAM_UNAVAILABLE",
    15,
    "an internal error that the service does not explain",
  ],
  [502, HTML, "UPSTREAM_UNAVAILABLE", null, "HTTP 502 without a message"],
  [504, HTML, "UPSTREAM_TIMEOUT", null, "HTTP 504 without a message"],
];

describe("acquire answered", () => {
  const refusals: readonly Refusal[] = [
    ...anyCall,
    ...anyCallForNow,
    [400, { code: 400, reason: "invalid_appid" }, "UPSTREAM_REJECTED", 400, "invalid_appid"],
    [400, { code: 401, reason: "invalid_channel_name" }, "UPSTREAM_REJECTED", 401, "invalid_channel_name"],
    [400, { code: 405, reason: "no_active_status" }, "UPSTREAM_REJECTED", 405, "no_active_status"],
    [400, { code: 406, reason: "vendor_over_load" }, "UPSTREAM_UNAVAILABLE", 406, "vendor_over_load"],
    [400, { code: 62 }, "UPSTREAM_REJECTED", 62, "Cloud Recording is not enabled for the App ID"],
    [500, { code: 501, reason: "no_worker" }, "UPSTREAM_UNAVAILABLE", 501, "no_worker"],
    [500, { code: 504, reason: "allocate_timeout" }, "UPSTREAM_UNAVAILABLE", 504, "allocate_timeout"],
    [206, { code: 65 }, "UPSTREAM_UNAVAILABLE", 65, "the request was not completed"],
  ];

  test.each(refusals)(
    "%i %j gives the caller %s and fails the session",
    async (status, body, code, number, words) => {
      await newChannel();
      await answer("acquire", status, body);

      expect(seen(await world.sessions.tryStart(input()))).toEqual({
        code,
        upstream: number,
        message: expect.stringContaining(words),
      });
      expect(await onlySession()).toMatchObject({
        status: "FAILED",
        endReason: "START_FAILED",
        resourceId: null,
        attempts: [{ resourceId: null, sid: null, endReason: "START_FAILED" }],
      });
      expect(started()).toEqual([]);
    },
  );
});

describe("start answered", () => {
  test.each([
    ...anyCall,
    [400, { code: 405 }, "UPSTREAM_REJECTED", 405, "the account is not active"],
  ] as const)(
    "%i %j gives the caller %s and fails the session",
    async (status, body, code, number, words) => {
      await newChannel();
      await answer("start", status, body);

      expect(seen(await world.sessions.tryStart(input()))).toEqual({
        code,
        upstream: number,
        message: expect.stringContaining(words),
      });
      expect(await onlySession()).toMatchObject({
        status: "FAILED",
        endReason: "START_FAILED",
        attempts: [{ sid: null, endReason: "START_FAILED" }],
      });
      expect(started()).toEqual([]);
    },
  );

  // The service may have begun it all the same: the session goes on in the background until that is known.
  test.each([
    ...anyCallForNow,
    [
      400,
      { code: 406 },
      "UPSTREAM_UNAVAILABLE",
      406,
      "as many recorders are running as the account may have",
    ],
    [201, { code: 7, reason: "already started" }, "UPSTREAM_TIMEOUT", null, "did not start in time"],
    [200, { sid: "" }, "UPSTREAM_TIMEOUT", null, "did not start in time"],
  ] as const)(
    "%i %j gives the caller %s, and what may run is found out and stopped",
    async (status, body, code, number, words) => {
      await newChannel();
      await answer("start", status, body);

      expect(seen(await world.sessions.tryStart(input()))).toEqual({
        code,
        upstream: number,
        message: expect.stringContaining(words),
      });
      const { id, status: now } = await onlySession();
      expect(now).toBe("STOPPING");
      world.emulator.control.faults.clear();
      expect(await world.sessions.untilOver(id)).toMatchObject({
        status: "FAILED",
        endReason: "START_FAILED",
      });
      expect(started().filter(({ endedAt }) => endedAt === null)).toEqual([]);
    },
  );

  test.each([
    [206, { code: 65 }],
    [500, { code: 502, reason: "Failed to allocate worker" }],
    [500, { code: 62, reason: "request timeout" }],
    [400, { code: 432 }],
    [400, { code: 433 }],
    [400, { code: 1001 }],
    [400, { code: 1003 }],
    [400, { code: 1005 }],
  ])("%i %j makes it try fresh resources, and give up when none is taken", async (status, body) => {
    await newChannel();
    await answer("start", status, body);
    const before = world.emulator.control.requests.list("acquire").length;
    const attempt = await world.sessions.tryStart(input());

    expect(seen(attempt)).toMatchObject({
      code: "UPSTREAM_REJECTED",
      message: expect.stringContaining("took none of several recorders"),
    });
    expect(world.emulator.control.requests.list("acquire").length - before).toBe(6);
    expect(await onlySession()).toMatchObject({
      status: "FAILED",
      endReason: "START_FAILED",
      attempts: [{ endReason: "START_FAILED" }],
    });
  });

  test.each([
    [400, { code: 53, reason: "task conflict" }],
    [400, { code: 1004 }],
  ])("%i %j makes it try other uids, and give up when none is taken", async (status, body) => {
    await newChannel();
    await answer("start", status, body);

    expect(seen(await world.sessions.tryStart(input()))).toMatchObject({ code: "UPSTREAM_REJECTED" });
    const { attempts, ...session } = await onlySession();
    expect(session).toMatchObject({ status: "FAILED", endReason: "START_FAILED" });
    expect(attempts.map(({ endReason }) => endReason)).toEqual([
      ...Array(attempts.length - 1).fill("UID_TAKEN"),
      "START_FAILED",
    ]);
    expect(new Set(attempts.map(({ recorderUid }) => recorderUid)).size).toBe(5);
  });

  test("a fresh resource or another uid, taken the next time, is all that comes of it", async () => {
    for (const code of [502, 53]) {
      await newChannel();
      world.emulator.control.faults.inject({
        kind: "status",
        operation: "start",
        status: 400,
        body: { code },
      });
      const { id, attempts } = await world.sessions.start(input());

      expect(attempts.map(({ endReason }) => endReason)).toEqual(code === 53 ? ["UID_TAKEN", null] : [null]);
      expect(started()).toHaveLength(1);
      await world.sessions.stop(id);
    }
  });
});

describe("of a session that captures", () => {
  let session: SessionView;

  beforeAll(async () => {
    await newChannel();
    // A short idle time has it looked at twice a second.
    const { id } = await world.sessions.start({ ...input(), maxIdleTime: 30, subscribeVideoUids: ["7"] });
    session = await world.sessions.untilStatus(id, "CAPTURING");
  }, 90_000);

  const refusals: readonly Refusal[] = [
    ...anyCall,
    ...anyCallForNow,
    [206, { code: 65 }, "UPSTREAM_UNAVAILABLE", 65, "the request was not completed"],
    [504, { code: 62, reason: "request timeout" }, "UPSTREAM_TIMEOUT", 62, "request timeout"],
    [400, { code: 432 }, "UPSTREAM_REJECTED", 432, "do not belong to the resource"],
    [400, { code: 1003 }, "UPSTREAM_REJECTED", 1003, "do not belong to the resource"],
  ];

  test.each(refusals)(
    "query answered %i %j gives the caller %s and changes nothing",
    async (status, body, code, number, words) => {
      const queries = () => world.emulator.control.requests.list("query").filter((one) => one.fault !== null);
      await answer("query", status, body);
      const { errors } = await world.sessions.serviceStatus(session.id);

      expect(errors[0]?.extensions.code).toBe(code);
      expect(errors[0]?.extensions.upstream?.["code"] ?? null).toBe(number);
      expect(errors[0]?.message).toContain(words);
      const asked = queries().at(-1)?.id ?? 0;
      // The supervisor's own look meets the same.
      await untilItHolds(() => expect(queries().at(-1)?.id).toBeGreaterThan(asked));
      expect(await world.sessions.session(session.id)).toEqual(session);
    },
  );

  test.each(refusals)(
    "update answered %i %j gives the caller %s and changes nothing",
    async (status, body, code, number, words) => {
      await answer("update", status, body);

      expect(seen(await world.sessions.tryUpdate(session.id, { subscribeVideoUids: ["8"] }))).toEqual({
        code,
        upstream: number,
        message: expect.stringContaining(words),
      });
      expect(await world.sessions.session(session.id)).toEqual(session);
    },
  );

  const gone: readonly (readonly [number, unknown])[] = [
    [404, { code: 404, reason: "failed to find worker" }],
    [
      404,
      { cname: "c", uid: "1", code: 404, serverResponse: { payload: { message: "failed to find worker" } } },
    ],
    [400, { code: 501 }],
  ];

  test.each(gone)(
    "update answered %i %j is a conflict, and the session is as it was",
    async (status, body) => {
      await answer("update", status, body);

      expect(seen(await world.sessions.tryUpdate(session.id, { subscribeVideoUids: ["8"] }))).toMatchObject({
        code: "CONFLICT",
        message: expect.stringContaining("no recorder for this session just now"),
      });
      expect(await world.sessions.session(session.id)).toEqual(session);
    },
  );

  test.each(gone)(
    "query answered %i %j now and then says that there is none, and changes nothing",
    async (status, body) => {
      await answer("query", status, body);
      const { data, errors } = await world.sessions.serviceStatus(session.id);
      world.emulator.control.faults.clear();

      expect({ data, errors }).toEqual({ data: { snapshotSession: { serviceStatus: null } }, errors: [] });
      expect(await world.sessions.session(session.id)).toEqual(session);
    },
  );
});

test("query answered 404/404 for good fails a session that is not to be recovered", {
  timeout: 60_000,
}, async () => {
  await newChannel();
  const { id } = await world.sessions.start({ ...input(), recover: false });
  await world.sessions.untilStatus(id, "CAPTURING");
  await answer("query", 404, { code: 404, reason: "failed to find worker" });

  expect(await world.sessions.untilOver(id)).toMatchObject({ status: "FAILED", endReason: "LOST" });
});

describe("stop answered", () => {
  const begin = async () => {
    await newChannel();
    return world.sessions.start(input());
  };

  test.each([
    [206, { code: 435 }, { endReason: "NOTHING_CAPTURED", uploadingStatus: null }],
    [400, { code: 49, reason: "invalid operation" }, { endReason: "ALREADY_ENDED", uploadingStatus: null }],
    [
      400,
      { cname: "c", uid: "1", code: 49, serverResponse: { backuped: 0, payload: { message: "Failed" } } },
      { endReason: "ALREADY_ENDED" },
    ],
    [404, { code: 404, reason: "failed to find worker" }, { endReason: "ALREADY_ENDED" }],
    [
      404,
      { cname: "c", uid: "1", code: 404, serverResponse: { payload: { message: "failed to find worker" } } },
      { endReason: "ALREADY_ENDED" },
    ],
    [400, { code: 501 }, { endReason: "ALREADY_ENDED" }],
    [500, { code: 50 }, { endReason: "STOPPED_BY_CALLER", uploadingStatus: "UNKNOWN" }],
    [
      200,
      { resourceId: RESOURCE, sid: "s", serverResponse: { fileList: [], uploadingStatus: "backuped" } },
      { endReason: "STOPPED_BY_CALLER", uploadingStatus: "BACKUPED" },
    ],
    [
      200,
      { resourceId: RESOURCE, sid: "s", serverResponse: {} },
      { endReason: "STOPPED_BY_CALLER", uploadingStatus: null },
    ],
  ])("%i %j ends the session", async (status, body, expected) => {
    const { id } = await begin();
    await answer("stop", status, body);

    expect(await world.sessions.stop(id)).toMatchObject({ status: "STOPPED", ...expected });
  });

  test.each([
    ...anyCall,
    ...anyCallForNow,
    [206, { code: 65 }, "UPSTREAM_UNAVAILABLE", 65, "the request was not completed"],
    [504, { code: 62, reason: "request timeout" }, "UPSTREAM_TIMEOUT", 62, "request timeout"],
    [400, { code: 1003 }, "UPSTREAM_REJECTED", 1003, "do not belong to the resource"],
  ] as const)(
    "%i %j gives the caller %s, and the stop goes on until it is done",
    async (status, body, code, number, words) => {
      const { id, sid } = await begin();
      await answer("stop", status, body);

      expect(seen(await world.sessions.tryStop(id))).toEqual({
        code,
        upstream: number,
        message: expect.stringContaining(words),
      });
      expect(await world.sessions.session(id)).toMatchObject({ status: "STOPPING", sid });
      world.emulator.control.faults.clear();
      expect(await world.sessions.untilOver(id)).toMatchObject({
        status: "STOPPED",
        endReason: expect.stringMatching(/^(STOPPED_BY_CALLER|NOTHING_CAPTURED)$/),
      });
      expect(started().map(({ exitReason }) => exitReason)).toEqual(["stopped"]);
    },
  );
});
