import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { documentedRefusals, type Refusal } from "../support/documented-refusals.js";
import type { SessionView } from "../support/session-client.js";
import { startAnsweringWorld } from "../support/start-answering-world.js";
import { untilItHolds } from "../support/until-it-holds.js";

// The documented answers of contracts/cloud-recording.md 3.2 to 3.4, sent to query, update and stop for as long as a test lasts: what the
// caller of the API sees, and what the session does. Which of them are repeated, and when, is tested with the client of
// the service.

let world: Awaited<ReturnType<typeof startAnsweringWorld>>;

beforeAll(async () => {
  world = await startAnsweringWorld();
}, 90_000);
afterAll(() => world?.stop(), 90_000);
beforeEach(() => world.behave());

const inputFor = (cname: string) => ({ cname, captureInterval: 600, maxIdleTime: 3_600 });

describe("of a session that captures", () => {
  let session: SessionView;

  beforeAll(async () => {
    const cname = await world.channel();
    // A short idle time has it looked at twice a second.
    const { id } = await world.sessions.start({
      ...inputFor(cname),
      maxIdleTime: 30,
      subscribeVideoUids: ["7"],
    });
    session = await world.sessions.untilStatus(id, "CAPTURING");
  }, 90_000);

  const refusals: readonly Refusal[] = [
    ...documentedRefusals.forGood,
    ...documentedRefusals.forNow,
    [206, { code: 65 }, "UPSTREAM_UNAVAILABLE", 65, "the request was not completed"],
    [504, { code: 62, reason: "request timeout" }, "UPSTREAM_TIMEOUT", 62, "request timeout"],
    [400, { code: 432 }, "UPSTREAM_REJECTED", 432, "do not belong to the resource"],
    [400, { code: 1003 }, "UPSTREAM_REJECTED", 1003, "do not belong to the resource"],
  ];

  test.each(refusals)(
    "query answered %i %j gives the caller %s and changes nothing",
    async (status, body, code, number, words) => {
      const queries = () => world.emulator.control.requests.list("query").filter((one) => one.fault !== null);
      world.answer("query", status, body);
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
      world.answer("update", status, body);

      expect(world.seen(await world.sessions.tryUpdate(session.id, { subscribeVideoUids: ["8"] }))).toEqual({
        code,
        upstream: number,
        message: expect.stringContaining(words),
      });
      expect(await world.sessions.session(session.id)).toEqual(session);
    },
  );

  const gone: readonly (readonly [number, object])[] = [
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
      world.answer("update", status, body);

      expect(
        world.seen(await world.sessions.tryUpdate(session.id, { subscribeVideoUids: ["8"] })),
      ).toMatchObject({
        code: "CONFLICT",
        message: expect.stringContaining("no recorder for this session just now"),
      });
      expect(await world.sessions.session(session.id)).toEqual(session);
    },
  );

  test.each(gone)(
    "query answered %i %j now and then says that there is none, and changes nothing",
    async (status, body) => {
      world.answer("query", status, body);
      const { data, errors } = await world.sessions.serviceStatus(session.id);
      await world.behave();

      expect({ data, errors }).toEqual({ data: { snapshotSession: { serviceStatus: null } }, errors: [] });
      expect(await world.sessions.session(session.id)).toEqual(session);
    },
  );
});

test("query answered 404/404 for good fails a session that is not to be recovered", {
  timeout: 60_000,
}, async () => {
  const cname = await world.channel();
  const { id } = await world.sessions.start({ ...inputFor(cname), recover: false });
  await world.sessions.untilStatus(id, "CAPTURING");
  world.answer("query", 404, { code: 404, reason: "failed to find worker" });

  expect(await world.sessions.untilOver(id)).toMatchObject({ status: "FAILED", endReason: "LOST" });
});

describe("stop answered", () => {
  const begin = async () => world.sessions.start(inputFor(await world.channel()));

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
      {
        resourceId: "JyvK8nXHuV1BE64G",
        sid: "s",
        serverResponse: { fileList: [], uploadingStatus: "backuped" },
      },
      { endReason: "STOPPED_BY_CALLER", uploadingStatus: "BACKUPED" },
    ],
    [
      200,
      { resourceId: "JyvK8nXHuV1BE64G", sid: "s", serverResponse: {} },
      { endReason: "STOPPED_BY_CALLER", uploadingStatus: null },
    ],
  ])("%i %j ends the session", async (status, body, expected) => {
    const { id } = await begin();
    world.answer("stop", status, body);

    expect(await world.sessions.stop(id)).toMatchObject({ status: "STOPPED", ...expected });
  });

  test.each([
    ...documentedRefusals.forGood,
    ...documentedRefusals.forNow,
    [206, { code: 65 }, "UPSTREAM_UNAVAILABLE", 65, "the request was not completed"],
    [504, { code: 62, reason: "request timeout" }, "UPSTREAM_TIMEOUT", 62, "request timeout"],
    [400, { code: 1003 }, "UPSTREAM_REJECTED", 1003, "do not belong to the resource"],
  ] as const)(
    "%i %j gives the caller %s, and the stop goes on until it is done",
    async (status, body, code, number, words) => {
      const { id, sid, cname } = await begin();
      world.answer("stop", status, body);

      expect(world.seen(await world.sessions.tryStop(id))).toEqual({
        code,
        upstream: number,
        message: expect.stringContaining(words),
      });
      expect(await world.sessions.session(id)).toMatchObject({ status: "STOPPING", sid });
      await world.behave();
      expect(await world.sessions.untilOver(id)).toMatchObject({
        status: "STOPPED",
        endReason: expect.stringMatching(/^(STOPPED_BY_CALLER|NOTHING_CAPTURED)$/),
      });
      await untilItHolds(() =>
        expect(world.recordersIn(cname).map(({ exitReason }) => exitReason)).toEqual(["stopped"]),
      );
    },
  );
});
