import { expect, test } from "vitest";
import { describeSessionWorlds } from "../support/describe-session-worlds.js";
import { untilItHolds } from "../support/until-it-holds.js";

describeSessionWorlds("a session whose recorder is lost", { timeScale: 60 }, (tools) => {
  const { world, channel, start, recorder, recordersIn } = tools;

  test.concurrent("fails as LOST where no replacement is wanted", async () => {
    const { sessions, emulator } = world();
    const cname = await channel("7");
    const started = await start(cname, { recover: false });
    await untilItHolds(() => expect(recorder(started).uploads.done).toBeGreaterThanOrEqual(1));
    emulator.control.recording.kill(started.sid ?? "");

    expect(await sessions.untilOver(started.id)).toMatchObject({
      status: "FAILED",
      endReason: "LOST",
      attempts: [{ sid: started.sid, endReason: "LOST" }],
    });
    expect(recordersIn(cname)).toHaveLength(1);
    // Its pictures are not lost with it.
    await untilItHolds(async () => {
      const { nodes } = await sessions.snapshots(started.id);
      expect(nodes.map(({ fileName }) => fileName)).toEqual(recorder(started).fileNames);
    });
  });

  test.concurrent("goes on with another uid; its attempts tell so, and the pictures of both are its own", async () => {
    const { sessions, emulator } = world();
    const cname = await channel("7");
    const started = await start(cname);
    await sessions.untilStatus(started.id, "CAPTURING");
    await untilItHolds(() => expect(recorder(started).uploads.done).toBeGreaterThanOrEqual(1));
    emulator.control.recording.kill(started.sid ?? "");

    const recovered = await sessions.until(
      started.id,
      ({ status, sid }) => status === "CAPTURING" && sid !== started.sid,
    );
    expect(recovered.recorderUid).not.toBe(started.recorderUid);
    expect(recovered.attempts).toMatchObject([
      { recorderUid: started.recorderUid, sid: started.sid, endReason: "LOST" },
      { recorderUid: recovered.recorderUid, sid: recovered.sid, endReason: null },
    ]);
    await untilItHolds(() => expect(recorder(recovered).uploads.done).toBeGreaterThanOrEqual(1));
    await sessions.stop(started.id);

    const { nodes } = await sessions.snapshots(started.id);
    expect(nodes.map(({ fileName }) => fileName)).toEqual([
      ...recorder(started).fileNames,
      ...recorder(recovered).fileNames,
    ]);
    expect(recordersIn(cname).map(({ endedAt }) => endedAt)).not.toContain(null);
    expect(recordersIn(cname)).toHaveLength(2);
  });

  test.concurrent("leaves it to the service where that moves the recorder by itself, and has its bak0 pictures", async () => {
    const { sessions, emulator } = world();
    const cname = await channel("7");
    const started = await start(cname);
    await untilItHolds(() => expect(recorder(started).uploads.done).toBeGreaterThanOrEqual(1));
    emulator.control.recording.failOver(started.sid ?? "", { forSeconds: 60 });
    await untilItHolds(() => expect(recorder(started).fileNames.at(-1)).toMatch(/^bak0_/));
    await sessions.untilStatus(started.id, "CAPTURING");
    const stopped = await sessions.stop(started.id);

    expect(stopped).toMatchObject({ endReason: "STOPPED_BY_CALLER", attempts: [{ sid: started.sid }] });
    expect(recordersIn(cname)).toHaveLength(1);
    const { nodes } = await sessions.snapshots(started.id);
    expect(nodes.map(({ fileName }) => fileName)).toEqual(recorder(started).fileNames);
    expect(new Set(nodes.map(({ backup }) => backup))).toEqual(new Set([null, 0]));
  });

  test.concurrent("is replaced three times at the most where no replacement captures anything", async () => {
    const { sessions, emulator } = world();
    const cname = await channel("7");
    const started = await start(cname);
    await untilItHolds(() => expect(recorder(started).uploads.done).toBeGreaterThanOrEqual(1));
    const stopListening = emulator.control.recording.onHappening(({ sid, type }) => {
      // Whatever starts in this channel dies before it takes a picture.
      if (type !== "recorderStarted" || emulator.control.recording.session(sid).cname !== cname) return;
      emulator.control.recording.kill(sid);
    });
    emulator.control.recording.kill(started.sid ?? "");
    const over = await sessions.untilOver(started.id);
    stopListening();

    expect(over).toMatchObject({ status: "FAILED", endReason: "LOST" });
    expect(over.attempts.map(({ endReason }) => endReason)).toEqual(["LOST", "LOST", "LOST", "LOST"]);
    expect(new Set(over.attempts.map(({ recorderUid }) => recorderUid)).size).toBe(4);
    expect(recordersIn(cname).map(({ endedAt }) => endedAt)).not.toContain(null);
  });
});

describeSessionWorlds("while a replacement is being started, a session", { timeScale: 60 }, (tools) => {
  const { world, channel, start, recordersIn } = tools;

  test("is RECOVERING, and an update waits for the replacement", async () => {
    const { sessions, emulator } = world();
    const { faults, recording } = emulator.control;
    const started = await start(await channel("7"), { subscribeVideoUids: ["7"] });
    await sessions.untilStatus(started.id, "CAPTURING");
    faults.inject({ kind: "hold", operation: "acquire" });
    recording.kill(started.sid ?? "");
    await faults.waitUntilHeld("acquire");

    expect(await sessions.session(started.id)).toMatchObject({ status: "RECOVERING", sid: null });
    const status = await sessions.serviceStatus(started.id);
    expect(status.data).toEqual({ snapshotSession: { serviceStatus: null } });
    const update = sessions.tryUpdate(started.id, { subscribeVideoUids: ["8"] });
    faults.release();

    expect((await update).session).toMatchObject({ subscribeVideoUids: ["8"] });
    await sessions.untilStatus(started.id, "CAPTURING");
    await sessions.stop(started.id);
  });

  test("that is asked to stop starts none", async () => {
    const { sessions, emulator } = world();
    const { faults, recording } = emulator.control;
    const cname = await channel("7");
    const started = await start(cname);
    await sessions.untilStatus(started.id, "CAPTURING");
    faults.inject({ kind: "hold", operation: "acquire" });
    recording.kill(started.sid ?? "");
    await faults.waitUntilHeld("acquire");
    const stop = sessions.stop(started.id);
    await sessions.untilStatus(started.id, "STOPPING");
    faults.release();

    expect(await stop).toMatchObject({ status: "STOPPED", endReason: "STOPPED_BY_CALLER" });
    expect(recordersIn(cname)).toHaveLength(1);
  });

  test("whose maxDuration is over meanwhile is done", async () => {
    const { sessions, emulator } = world();
    const { faults, recording } = emulator.control;
    const cname = await channel("7");
    const started = await start(cname, { maxDuration: 600 });
    await sessions.untilStatus(started.id, "CAPTURING");
    faults.inject({ kind: "status", status: 500, body: { code: 500 }, operation: "acquire", times: 1_000 });
    recording.kill(started.sid ?? "");
    const over = await sessions.untilOver(started.id);
    faults.clear();

    expect(over).toMatchObject({ status: "STOPPED", endReason: "MAX_DURATION" });
    expect(recordersIn(cname)).toHaveLength(1);
  });
});
