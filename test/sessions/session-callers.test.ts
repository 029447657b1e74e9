import { expect, test } from "vitest";
import { describeSessionWorlds } from "../support/describe-session-worlds.js";
import { untilItHolds } from "../support/until-it-holds.js";

describeSessionWorlds("callers of snapshot sessions", { timeScale: 60 }, (tools) => {
  const { world, channel, start, recordersIn } = tools;

  test.concurrent("who give one idempotencyKey get one session, at the same moment and later", async () => {
    const { sessions } = world();
    const cname = await channel("7");
    const input = { idempotencyKey: `key-of-${cname}` };
    const together = await Promise.all([start(cname, input), start(cname, input), start(cname, input)]);
    const later = await start(cname, input);

    expect(new Set([...together, later].map(({ id }) => id)).size).toBe(1);
    expect(recordersIn(cname)).toHaveLength(1);
    await sessions.stop(later.id);
    // The key is the session's for good, so that a repeat however late cannot start another.
    expect(await start(cname, input)).toMatchObject({ id: later.id, status: "STOPPED" });
  });

  test.concurrent("who repeat a start get its session, although the order would be refused by now", async () => {
    const { sessions } = world();
    const cname = await channel("7");
    const input = { idempotencyKey: `repeat-of-${cname}` };
    const started = await start(cname, input);
    // A token that is none: checked for a new session, and not for one that runs.
    const repeated = await start(cname, { ...input, token: "expired" });
    const { error } = await sessions.tryStart({ cname, token: "expired" });

    expect(repeated.id).toBe(started.id);
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", inputPath: ["input", "token"] });
    await sessions.stop(started.id);
  });

  test.concurrent("who give the key of another order are refused, whether its session runs or is over", async () => {
    const { sessions } = world();
    const cname = await channel("7");
    const idempotencyKey = `other-than-${cname}`;
    const first = await start(cname, { idempotencyKey });
    const other = { cname, captureInterval: 120, maxIdleTime: 3_600, idempotencyKey };
    const conflict = { code: "CONFLICT", inputPath: ["input", "idempotencyKey"] };
    expect((await sessions.tryStart(other)).error?.extensions).toMatchObject(conflict);
    await sessions.stop(first.id);

    expect((await sessions.tryStart(other)).error?.extensions).toMatchObject(conflict);
    expect(recordersIn(cname)).toHaveLength(1);
  });

  test.concurrent("who stop at the same moment get one answer, and the service one stop", async () => {
    const { sessions, emulator } = world();
    const started = await start(await channel("7"));
    const [one, other] = await Promise.all([sessions.stop(started.id), sessions.stop(started.id)]);
    const again = await sessions.stop(started.id);

    expect(one.status).toBe("STOPPED");
    expect(other).toEqual(one);
    expect(again).toEqual(one);
    const stops = emulator.control.requests
      .list("stop")
      .filter(({ path }) => path.includes(started.sid ?? "?"));
    expect(stops.map(({ status, fault, at }) => ({ status, fault, at }))).toMatchObject([{ status: 200 }]);
  });

  test.concurrent("who stop what has ended by itself are given it as it ended", async () => {
    const { sessions } = world();
    const started = await start(await channel("7"), { maxDuration: 60 });
    const over = await sessions.untilOver(started.id);

    expect(await sessions.stop(started.id)).toEqual(over);
  });

  test.concurrent("who stop what the service has ended before anybody noticed are told so", async () => {
    const { sessions, emulator } = world();
    const started = await start(await channel("7"));
    emulator.control.recording.kill(started.sid ?? "");

    expect(await sessions.stop(started.id)).toMatchObject({ status: "STOPPED", endReason: "ALREADY_ENDED" });
  });

  test.concurrent("who pin a recorder uid that a live session has are refused before anything is paid for", async () => {
    const { sessions } = world();
    const cname = await channel("7");
    const first = await start(cname, { recorderUid: "9000" });
    const { error } = await sessions.tryStart({ cname, recorderUid: "9000" });

    expect(error?.extensions).toMatchObject({ code: "CONFLICT", inputPath: ["input", "recorderUid"] });
    expect(recordersIn(cname)).toHaveLength(1);
    await sessions.stop(first.id);
    const second = await start(cname, { recorderUid: "9000" });
    expect(second.recorderUid).toBe("9000");
    await sessions.stop(second.id);
  });

  test.concurrent("who start a resource too late get a session on a fresh one", async () => {
    const { sessions } = world();
    const cname = await channel("7");
    const { resourceId, recorderUid, startBefore } = await sessions.acquire({ cname });
    // Five minutes are five seconds here.
    expect(Date.parse(startBefore) - Date.now()).toBeLessThanOrEqual(5_000);
    await untilItHolds(() => expect(Date.now()).toBeGreaterThan(Date.parse(startBefore)));
    const started = await start(cname, { resourceId, recorderUid });

    expect(started).toMatchObject({ recorderUid, status: "STARTED" });
    expect(started.resourceId).not.toBe(resourceId);
    expect(recordersIn(cname)).toHaveLength(1);
    await sessions.stop(started.id);
  });

  test.concurrent("who name a session that does not exist are told where they did", async () => {
    const { sessions } = world();
    const sessionId = "session_00000000-0000-7000-8000-000000000000";
    for (const { error } of [
      await sessions.tryStop(sessionId),
      await sessions.tryUpdate(sessionId, { subscribeVideoUids: ["7"] }),
    ]) {
      expect(error?.extensions).toMatchObject({ code: "NOT_FOUND", inputPath: ["input", "sessionId"] });
    }
  });
});

describeSessionWorlds("of calls about one session at the same moment", { timeScale: 60 }, (tools) => {
  const { world, channel, start, recordersIn } = tools;

  test("updates reach the service one after the other", async () => {
    const { sessions, emulator } = world();
    const { faults, requests } = emulator.control;
    const started = await start(await channel("7"), { subscribeVideoUids: ["7"] });
    faults.inject({ kind: "hold", operation: "update" });
    const first = sessions.update(started.id, { subscribeVideoUids: ["8"] });
    await faults.waitUntilHeld("update");
    const second = sessions.update(started.id, { subscribeVideoUids: ["9"] });
    // Whatever else is asked about the session passes them, and takes its turn in the budget after them.
    await sessions.serviceStatus(started.id);
    await sessions.serviceStatus(started.id);
    expect(requests.list("update")).toHaveLength(1);
    faults.release();

    expect((await first).subscribeVideoUids).toEqual(["8"]);
    expect((await second).subscribeVideoUids).toEqual(["9"]);
    expect(requests.list("update")).toHaveLength(2);
    expect(await sessions.stop(started.id)).toMatchObject({ subscribeVideoUids: ["9"] });
  });

  test.each([
    { behind: "an update", lookedAt: false },
    { behind: "an update that had to wait itself", lookedAt: true },
  ])("ten wait behind $behind, the others are refused, and a stop is not", async ({ lookedAt }) => {
    const { sessions, emulator } = world();
    const { faults } = emulator.control;
    const cname = await channel("7");
    const started = await start(cname, { subscribeVideoUids: ["7"] });
    // Whoever watches the session has it in hand while it asks.
    if (lookedAt) faults.inject({ kind: "hold", operation: "query" });
    const [look] = lookedAt ? await faults.waitUntilHeld("query") : [];
    faults.inject({ kind: "hold", operation: "update" });
    const first = sessions.tryUpdate(started.id, { subscribeVideoUids: ["8"] });
    // One round trip later, the update waits for its turn.
    await sessions.list(cname);
    if (look !== undefined) faults.release(look.id);
    await faults.waitUntilHeld("update");
    const refusals: unknown[] = [];
    const crowd = Array.from({ length: 30 }, async () => {
      const { error } = await sessions.tryUpdate(started.id, { subscribeVideoUids: ["9"] });
      if (error?.extensions.code === "RATE_LIMITED") refusals.push(error.extensions);
    });
    await untilItHolds(() => expect(refusals).toHaveLength(20));
    expect(refusals[0]).toMatchObject({ retryable: true, retryAfter: 5 });
    const stop = sessions.stop(started.id);
    await sessions.untilStatus(started.id, "STOPPING");
    faults.release();

    expect((await first).error).toBeNull();
    expect(await stop).toMatchObject({ status: "STOPPED" });
    await Promise.all(crowd);
    expect(refusals).toHaveLength(20);
  });

  test("a stop during the start lets no recorder run", async () => {
    const { sessions, emulator } = world();
    const { faults } = emulator.control;
    const cname = await channel("7");
    faults.inject({ kind: "hold", operation: "start" });
    const start = sessions.tryStart({ cname, captureInterval: 60 });
    await faults.waitUntilHeld("start");
    const [begun] = await sessions.list(cname);
    const stop = sessions.stop(begun?.id ?? "");
    await sessions.untilStatus(begun?.id ?? "", "STOPPING");
    faults.release();

    expect(await stop).toMatchObject({ status: "STOPPED" });
    expect((await start).session).toMatchObject({ id: begun?.id });
    await untilItHolds(() =>
      expect(recordersIn(cname).map(({ exitReason }) => exitReason)).toEqual(["stopped"]),
    );
  });
});
