import { expect, test } from "vitest";
import { describeSessionWorlds } from "../support/describe-session-worlds.js";
import { readCardAt } from "../support/read-card-at.js";
import { untilItHolds } from "../support/until-it-holds.js";

// Four seconds are one of the session's minutes: slow enough that uploads on a busy machine are in time for a stop, which
// waits 20 seconds for them.
describeSessionWorlds("a snapshot session", { timeScale: 15 }, (tools) => {
  const { world, channel, recorder, recordersIn } = tools;
  const start = (cname: string, input = {}) => tools.start(cname, { captureInterval: 15, ...input });

  test.concurrent("starts, captures, is stopped, and every picture opens and shows its user and time", async () => {
    const { sessions } = world();
    const cname = await channel("101", "102");
    const started = await start(cname);
    expect(started).toMatchObject({ cname, status: "STARTED", endedAt: null, endReason: null });
    expect(started.sid).toBe(recorder(started).sid);
    expect(started.recorderUid).toBe(recorder(started).uid);

    const capturing = await sessions.untilStatus(started.id, "CAPTURING");
    expect(capturing.capturingSince).not.toBeNull();
    const { data } = await sessions.serviceStatus(started.id);
    expect(data).toEqual({ snapshotSession: { serviceStatus: { code: 5, name: "IN_PROGRESS" } } });

    await untilItHolds(() => expect(recorder(started).uploads.done).toBeGreaterThanOrEqual(4));
    const stopped = await sessions.stop(started.id);
    expect(stopped).toMatchObject({
      status: "STOPPED",
      endReason: "STOPPED_BY_CALLER",
      uploadingStatus: "UPLOADED",
      attempts: [{ sid: started.sid, recorderUid: started.recorderUid, endReason: "STOPPED_BY_CALLER" }],
    });
    expect(recorder(started).endedAt).not.toBeNull();
    const over = await sessions.serviceStatus(started.id);
    expect(over.data).toEqual({ snapshotSession: { serviceStatus: null } });

    const { nodes } = await sessions.snapshots(started.id);
    expect(nodes.map(({ fileName }) => fileName).sort()).toEqual([...recorder(started).fileNames].sort());
    expect(new Set(nodes.map(({ streamUid }) => streamUid))).toEqual(new Set(["101", "102"]));
    for (const { url, streamUid, takenAt } of nodes) {
      const card = await readCardAt(url);
      expect(card).toMatchObject({ cname, uid: streamUid });
      expect(Math.abs(card.takenAt - Date.parse(takenAt))).toBeLessThan(1_000);
    }
  });

  test.concurrent("gives its pictures page by page, in either order, none twice and none left out", async () => {
    const { sessions } = world();
    const started = await start(await channel("7"), { captureInterval: 5 });
    await untilItHolds(() => expect(recorder(started).uploads.done).toBeGreaterThanOrEqual(5));
    await sessions.stop(started.id);
    const all = (await sessions.snapshots(started.id)).nodes.map(({ id }) => id);
    const times = (await sessions.snapshots(started.id)).nodes.map(({ takenAt }) => takenAt);
    expect(times).toEqual([...times].sort());

    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof sessions.snapshots>> = await sessions.snapshots(started.id, {
        first: 2,
        after,
        order: "NEWEST_FIRST",
      });
      expect(page.nodes.length).toBeLessThanOrEqual(2);
      paged.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);

    expect(paged).toEqual([...all].reverse());
  });

  test.concurrent("shows what is in the bucket already when asked to look, each picture once", async () => {
    const { sessions } = world();
    const started = await start(await channel("7"));
    expect((await sessions.snapshots(started.id)).nodes).toEqual([]);
    await untilItHolds(() => expect(recorder(started).uploads.done).toBeGreaterThanOrEqual(1));

    await sessions.refresh(started.id);
    const first = (await sessions.snapshots(started.id)).nodes;
    expect(first[0]).toMatchObject({ streamUid: "7", source: "BUCKET_LISTING", backup: null });
    await sessions.refresh(started.id);
    await sessions.stop(started.id);

    const { nodes } = await sessions.snapshots(started.id);
    // A picture whose upload took longer may stand before them by now.
    expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(first.map(({ id }) => id)));
    expect(nodes.map(({ fileName }) => fileName).sort()).toEqual([...recorder(started).fileNames].sort());
  });

  test.concurrent("is stopped by itself when maxDuration is over", async () => {
    const { sessions } = world();
    const started = await start(await channel("7"), { maxDuration: 30 });
    const over = await sessions.untilOver(started.id);

    expect(over).toMatchObject({ status: "STOPPED", endReason: "MAX_DURATION", uploadingStatus: "UPLOADED" });
    expect(recorder(started).exitReason).toBe("stopped");
    // Half a minute is two seconds.
    const { startedAt, endedAt } = recorder(started);
    expect(Date.parse(endedAt ?? "") - Date.parse(startedAt)).toBeGreaterThanOrEqual(1_900);
  });

  test.concurrent("says so when it is stopped and nobody had sent video", async () => {
    const { sessions, emulator } = world();
    const cname = await channel();
    await emulator.control.channels.join(cname, "7", { publishing: false });
    const started = await start(cname);
    await sessions.untilStatus(started.id, "CAPTURING");

    expect(await sessions.stop(started.id)).toMatchObject({
      status: "STOPPED",
      endReason: "NOTHING_CAPTURED",
      uploadingStatus: null,
    });
    expect((await sessions.snapshots(started.id)).nodes).toEqual([]);
  });

  test.concurrent("captures whom an update names from then on", async () => {
    const { sessions } = world();
    const started = await start(await channel("101", "102"), {
      captureInterval: 5,
      subscribeVideoUids: ["101"],
    });
    await untilItHolds(() => expect(recorder(started).uploads.done).toBeGreaterThanOrEqual(2));
    const updated = await sessions.update(started.id, { subscribeVideoUids: ["102"] });
    expect(updated).toMatchObject({ id: started.id, subscribeVideoUids: ["102"] });
    await untilItHolds(() => {
      const ofOther = recorder(started).fileNames.filter((name) => name.includes("__uid_s_102__"));
      expect(ofOther.length).toBeGreaterThanOrEqual(2);
    });
    await sessions.stop(started.id);

    const uids = (await sessions.snapshots(started.id)).nodes.map(({ streamUid }) => streamUid);
    expect(uids).toEqual([...uids].sort());
    expect(new Set(uids)).toEqual(new Set(["101", "102"]));
  });

  test.concurrent("begins with a resource that its caller acquired", async () => {
    const { sessions } = world();
    const cname = await channel("7");
    const { resourceId, recorderUid } = await sessions.acquire({ cname });
    const started = await start(cname, { resourceId, recorderUid });

    expect(started).toMatchObject({ resourceId, recorderUid, attempts: [{ resourceId, sid: started.sid }] });
    expect(recordersIn(cname)).toHaveLength(1);
    await sessions.stop(started.id);
  });
});
