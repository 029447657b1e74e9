import { expect, test } from "vitest";
import { describeSessionWorlds } from "../support/describe-session-worlds.js";
import { untilItHolds } from "../support/until-it-holds.js";

/** How far the gateway's clock is ahead of everybody else's, in milliseconds. */
let ahead = 0;

const options = { timeScale: 60, effects: { clock: () => Date.now() + ahead } };

describeSessionWorlds("a session whose recorder is gone", options, (tools) => {
  const { world, channel, start, recorder, recordersIn } = tools;

  test("has ended as it should, where no picture came for maxIdleTime", async () => {
    ahead = 0;
    const { sessions, emulator } = world();
    const cname = await channel("7");
    const started = await start(cname, { maxIdleTime: 60 });
    await untilItHolds(() => expect(recorder(started).uploads.done).toBeGreaterThanOrEqual(1));
    await emulator.control.channels.leave(cname, "7");
    await untilItHolds(() => expect(recorder(started).exitReason).toBe("idle"));
    // So that nobody can take the time for that of a recorder lost between two pictures.
    ahead += 10_000;

    expect(await sessions.untilOver(started.id)).toMatchObject({
      status: "STOPPED",
      endReason: "IDLE_TIMEOUT",
      attempts: [{ sid: started.sid }],
    });
    const { nodes } = await sessions.snapshots(started.id);
    expect(nodes.map(({ fileName }) => fileName).sort()).toEqual([...recorder(started).fileNames].sort());
  });

  test("is RECOVERING while a replacement is being started, and an update waits for it", async () => {
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

  test("and which is asked to stop while a replacement is being started has none", async () => {
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

  test("and whose maxDuration is over before there is a replacement is done", async () => {
    const { sessions, emulator } = world();
    const { faults, recording } = emulator.control;
    const cname = await channel("7");
    // Ten hours are ten minutes.
    const started = await start(cname, { maxDuration: 36_000 });
    await sessions.untilStatus(started.id, "CAPTURING");
    faults.inject({ kind: "status", status: 500, body: { code: 500 }, operation: "acquire", times: 1_000 });
    recording.kill(started.sid ?? "");
    await sessions.untilStatus(started.id, "RECOVERING");
    ahead += 601_000;
    const over = await sessions.untilOver(started.id);
    faults.clear();

    expect(over).toMatchObject({ status: "STOPPED", endReason: "MAX_DURATION" });
    expect(recordersIn(cname)).toHaveLength(1);
  });
});
