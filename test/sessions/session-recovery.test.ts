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
      expect(nodes.map(({ fileName }) => fileName).sort()).toEqual([...recorder(started).fileNames].sort());
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
    expect(nodes.map(({ fileName }) => fileName).sort()).toEqual(
      [...recorder(started).fileNames, ...recorder(recovered).fileNames].sort(),
    );
    await untilItHolds(() => expect(recordersIn(cname).map(({ endedAt }) => endedAt)).not.toContain(null));
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
    expect(nodes.map(({ fileName }) => fileName).sort()).toEqual([...recorder(started).fileNames].sort());
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
