import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { documentedRefusals, type Refusal } from "../support/documented-refusals.js";
import { startAnsweringWorld } from "../support/start-answering-world.js";
import { untilItHolds } from "../support/until-it-holds.js";

// The documented answers of contracts/cloud-recording.md 3.2 to 3.4, sent to acquire and start for as long as a test lasts: what the
// caller of the API sees, and what the session does. Which of them are repeated, and when, is tested with the client of
// the service.

let world: Awaited<ReturnType<typeof startAnsweringWorld>>;

beforeAll(async () => {
  world = await startAnsweringWorld();
}, 90_000);
afterAll(() => world?.stop(), 90_000);
beforeEach(() => world.behave());

const inputFor = (cname: string) => ({ cname, captureInterval: 600, maxIdleTime: 3_600 });

describe("acquire answered", () => {
  const refusals: readonly Refusal[] = [
    ...documentedRefusals.forGood,
    ...documentedRefusals.forNow,
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
      const cname = await world.channel();
      world.answer("acquire", status, body);

      expect(world.seen(await world.sessions.tryStart(inputFor(cname)))).toEqual({
        code,
        upstream: number,
        message: expect.stringContaining(words),
      });
      expect(await world.onlySessionOf(cname)).toMatchObject({
        status: "FAILED",
        endReason: "START_FAILED",
        resourceId: null,
        attempts: [{ resourceId: null, sid: null, endReason: "START_FAILED" }],
      });
      expect(world.recordersIn(cname)).toEqual([]);
    },
  );
});

describe("start answered", () => {
  test.each([
    ...documentedRefusals.forGood,
    [400, { code: 405 }, "UPSTREAM_REJECTED", 405, "the account is not active"],
  ] as const)(
    "%i %j gives the caller %s and fails the session",
    async (status, body, code, number, words) => {
      const cname = await world.channel();
      world.answer("start", status, body);

      expect(world.seen(await world.sessions.tryStart(inputFor(cname)))).toEqual({
        code,
        upstream: number,
        message: expect.stringContaining(words),
      });
      expect(await world.onlySessionOf(cname)).toMatchObject({
        status: "FAILED",
        endReason: "START_FAILED",
        attempts: [{ sid: null, endReason: "START_FAILED" }],
      });
      expect(world.recordersIn(cname)).toEqual([]);
    },
  );

  // The service may have begun it all the same: the session goes on in the background until that is known.
  test.each([
    ...documentedRefusals.forNow,
    [206, { code: 65 }, "UPSTREAM_UNAVAILABLE", 65, "the request was not completed"],
    [500, { code: 62, reason: "request timeout" }, "UPSTREAM_TIMEOUT", 62, "request timeout"],
    [504, { code: 62, reason: "request timeout" }, "UPSTREAM_TIMEOUT", 62, "request timeout"],
    [
      400,
      { code: 406 },
      "UPSTREAM_UNAVAILABLE",
      406,
      "as many recorders are running as the account may have",
    ],
  ] as const)(
    "%i %j gives the caller %s, and what may run is found out and stopped",
    async (status, body, code, number, words) => {
      const cname = await world.channel();
      world.answer("start", status, body);

      expect(world.seen(await world.sessions.tryStart(inputFor(cname)))).toEqual({
        code,
        upstream: number,
        message: expect.stringContaining(words),
      });
      const { id, status: now } = await world.onlySessionOf(cname);
      expect(now).toBe("STOPPING");
      await world.behave();
      expect(await world.sessions.untilOver(id)).toMatchObject({
        status: "FAILED",
        endReason: "START_FAILED",
      });
      // It is stopped before its last upload has ended.
      await untilItHolds(() =>
        expect(world.recordersIn(cname).filter(({ endedAt }) => endedAt === null)).toEqual([]),
      );
    },
  );

  test.each([
    [201, { code: 7, reason: "already started" }],
    [200, { sid: "" }],
  ])("%i %j means that it runs: the session waits until its sid is found", async (status, body) => {
    const cname = await world.channel();
    const { faults } = world.emulator.control;
    // Carried out, and its own answer lost.
    faults.inject({ kind: "status", operation: "start", after: true, status, body });

    const { id } = await world.sessions.start(inputFor(cname));
    const session = await world.sessions.untilStatus(id, "CAPTURING");
    expect(world.recordersIn(cname).map(({ sid }) => sid)).toEqual([session.sid]);
    expect(session.attempts.map(({ sid }) => sid)).toEqual([session.sid]);
    await world.sessions.stop(id);
  });

  test.each([
    [500, { code: 502, reason: "Failed to allocate worker" }],
    [400, { code: 432 }],
    [400, { code: 433 }],
    [400, { code: 1001 }],
    [400, { code: 1003 }],
    [400, { code: 1005 }],
  ])("%i %j makes it try fresh resources, and give up when none is taken", async (status, body) => {
    const cname = await world.channel();
    world.answer("start", status, body);
    const attempt = await world.sessions.tryStart(inputFor(cname));

    expect(world.seen(attempt)).toMatchObject({
      code: "UPSTREAM_REJECTED",
      message: expect.stringContaining("took none of several recorders"),
      upstream: "code" in body ? body.code : null,
    });
    const acquired = world.emulator.control.requests.list("acquire").filter(({ body }) => isFor(cname, body));
    expect(acquired).toHaveLength(6);
    expect(await world.onlySessionOf(cname)).toMatchObject({
      status: "FAILED",
      endReason: "START_FAILED",
      attempts: [{ endReason: "START_FAILED" }],
    });
  });

  test.each([
    [400, { code: 53, reason: "task conflict" }],
    [400, { code: 1004 }],
  ])("%i %j makes it try other uids, and give up when none is taken", async (status, body) => {
    const cname = await world.channel();
    world.answer("start", status, body);

    expect(world.seen(await world.sessions.tryStart(inputFor(cname)))).toMatchObject({
      code: "UPSTREAM_REJECTED",
    });
    const { attempts, ...session } = await world.onlySessionOf(cname);
    expect(session).toMatchObject({ status: "FAILED", endReason: "START_FAILED" });
    expect(attempts.map(({ endReason }) => endReason)).toEqual([
      ...Array(attempts.length - 1).fill("UID_TAKEN"),
      "START_FAILED",
    ]);
    expect(new Set(attempts.map(({ recorderUid }) => recorderUid)).size).toBe(5);
  });

  test("a refusal for good is what a repeat with its idempotencyKey finds: the session that FAILED", async () => {
    const cname = await world.channel();
    const input = { ...inputFor(cname), idempotencyKey: `failed-${cname}` };
    world.answer("start", 401, { message: "Unauthorized" });
    expect(world.seen(await world.sessions.tryStart(input))).toMatchObject({ code: "UPSTREAM_UNAUTHORIZED" });
    const failed = await world.onlySessionOf(cname);
    await world.behave();

    expect(await world.sessions.start(input)).toMatchObject({ id: failed.id, status: "FAILED" });
    const anew = await world.sessions.start({ ...input, idempotencyKey: `anew-${cname}` });
    expect(anew).toMatchObject({ status: "STARTED" });
    await world.sessions.stop(anew.id);
  });

  test("400 53 for a uid that the caller chose is a conflict where it was written, and no other uid is tried", async () => {
    const cname = await world.channel();
    world.answer("start", 400, { code: 53, reason: "task conflict" });
    const { error } = await world.sessions.tryStart({ ...inputFor(cname), recorderUid: "9000" });

    expect(error?.extensions).toMatchObject({
      code: "CONFLICT",
      inputPath: ["input", "recorderUid"],
      upstream: { operation: "start", code: 53 },
    });
    expect(await world.onlySessionOf(cname)).toMatchObject({
      status: "FAILED",
      attempts: [{ recorderUid: "9000", endReason: "START_FAILED" }],
    });
  });

  test("a fresh resource or another uid, taken the next time, is all that comes of it", async () => {
    for (const code of [502, 53]) {
      const cname = await world.channel();
      world.emulator.control.faults.inject({
        kind: "status",
        operation: "start",
        status: 400,
        body: { code },
      });
      const { id, attempts } = await world.sessions.start(inputFor(cname));

      expect(attempts.map(({ endReason }) => endReason)).toEqual(code === 53 ? ["UID_TAKEN", null] : [null]);
      expect(world.recordersIn(cname)).toHaveLength(1);
      await world.sessions.stop(id);
    }
  });
});

/** Whether a call's body names the channel. */
function isFor(cname: string, body: unknown): boolean {
  return typeof body === "object" && body !== null && "cname" in body && body.cname === cname;
}
