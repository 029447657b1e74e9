import { expect, it } from "vitest";
import { hasEnded } from "../../src/sessions/model/has-ended.js";
import { sessionStatuses } from "../../src/sessions/model/session-status.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { liveRecorderUids } from "../../src/store/sessions/live-recorder-uids.js";
import { sessionById } from "../../src/store/sessions/session-by-id.js";
import { sessionByKey } from "../../src/store/sessions/session-by-key.js";
import { sessionsByIds } from "../../src/store/sessions/sessions-by-ids.js";
import { updateSession } from "../../src/store/sessions/update-session.js";
import { describeEachStore } from "../support/store-kinds.js";
import { sessionRow } from "../support/store-session-row.js";

/** Every field set, to the millisecond and with what JSON could lose. */
const whole = () =>
  sessionRow({
    cname: "Übung 1 _ {}\"'\\",
    status: "CAPTURING",
    resourceId: "resource",
    acquiredAt: new Date("2026-03-29T00:59:59.999Z"),
    startSentAt: new Date("2026-03-29T01:00:00.000Z"),
    sid: "sid",
    request: {
      mode: "raw",
      captureInterval: 3600,
      channelType: 1,
      streamTypes: 2,
      videoStreamType: 1,
      subscribeVideoUids: ["1", "4294967295"],
      unsubscribeAudioUids: [],
      subscribeUidGroup: 5,
      maxIdleTime: 2_592_000,
      resourceExpiredHour: 720,
      decryptionMode: 8,
    },
    storage: {
      profile: null,
      vendor: "AMAZON_S3",
      region: "US_EAST_1",
      bucket: "b",
      endpoint: null,
      fileNamePrefix: [],
    },
    sealed: "v1.sealed",
    recover: false,
    createdAt: new Date("2026-01-01T00:00:00.001Z"),
    startedAt: new Date("2026-01-01T00:00:00.010Z"),
    capturingSince: new Date("2026-01-01T00:00:00.100Z"),
    endedAt: new Date("2026-10-25T01:30:00.500Z"),
    controllableUntil: new Date("2027-01-01T00:00:00Z"),
    recorderStartedAt: new Date("2026-11-21T10:00:00.999Z"),
    maxDuration: 2_592_000,
    stopAt: new Date("2026-12-31T23:59:59.999Z"),
    stopReason: "MAX_DURATION",
    stopSentAt: new Date("1999-12-31T23:59:59.999Z"),
    endReason: "LOST",
    uploadingStatus: "BACKUPED",
    misses: 3,
    fruitlessRecoveries: 2,
    nextCheckAt: new Date("2038-01-19T03:14:08.123Z"),
    listedAt: new Date(0),
    stsExpiresAt: new Date("2100-02-28T12:00:00.999Z"),
    version: 41,
    idempotencyKey: "key",
  });

describeEachStore("sessions", (openTestStore) => {
  it("come back as they were written, every field", async () => {
    const { db } = await openTestStore();
    const full = whole();
    const bare = sessionRow();
    expect(await insertSession(db, full)).toBe("inserted");
    expect(await insertSession(db, bare)).toBe("inserted");
    expect(await sessionById(db, full.id)).toStrictEqual(full);
    expect(await sessionById(db, bare.id)).toStrictEqual(bare);
  });

  it("are found by the idempotency key within their app", async () => {
    const { db } = await openTestStore();
    const session = sessionRow({ idempotencyKey: "key", status: "STOPPED" });
    await insertSession(db, session);
    expect(await sessionByKey(db, { appId: "app", principal: "", idempotencyKey: "key" })).toStrictEqual(
      session,
    );
    expect(await sessionByKey(db, { appId: "another app", principal: "", idempotencyKey: "key" })).toBeNull();
    expect(await sessionByKey(db, { appId: "app", principal: "", idempotencyKey: "another key" })).toBeNull();
  });

  it("are found by their ids, each in its place", async () => {
    const { db } = await openTestStore();
    const [first, second] = [sessionRow(), sessionRow()];
    await insertSession(db, first);
    await insertSession(db, second);
    const ids = [second.id, "no such id", first.id, second.id];
    expect(await sessionsByIds(db, { appId: "app", ids, channels: null })).toStrictEqual([
      second,
      null,
      first,
      second,
    ]);
    expect(await sessionsByIds(db, { appId: "app", ids: [], channels: null })).toStrictEqual([]);
  });

  it("are not found by an id that is none, whatever it looks like", async () => {
    const { db } = await openTestStore();
    for (const id of ["", "no uuid", "019aa5e4-ffff-7000-8000-000000000001", "' or true --"]) {
      expect(await sessionById(db, id)).toBeNull();
    }
  });

  it("do not share a recorder uid while both live in one channel of one app", async () => {
    const { db } = await openTestStore();
    await insertSession(db, sessionRow({ recorderUid: "7" }));
    expect(await insertSession(db, sessionRow({ recorderUid: "7" }))).toBe("uidTaken");
    expect(await insertSession(db, sessionRow({ recorderUid: "8" }))).toBe("inserted");
    expect(await insertSession(db, sessionRow({ recorderUid: "7", cname: "other" }))).toBe("inserted");
    expect(await insertSession(db, sessionRow({ recorderUid: "7", appId: "other" }))).toBe("inserted");
  });

  it.each(["STOPPED", "FAILED"] as const)("leave their recorder uid to others when %s", async (status) => {
    const { db } = await openTestStore();
    await insertSession(db, sessionRow({ recorderUid: "7", status }));
    await insertSession(db, sessionRow({ recorderUid: "7", status }));
    expect(await insertSession(db, sessionRow({ recorderUid: "7" }))).toBe("inserted");
  });

  it("do not share an idempotency key within an app, ended or not", async () => {
    const { db } = await openTestStore();
    await insertSession(db, sessionRow({ idempotencyKey: "key", status: "STOPPED" }));
    expect(await insertSession(db, sessionRow({ idempotencyKey: "key" }))).toBe("sameKey");
    expect(await insertSession(db, sessionRow({ idempotencyKey: "key", appId: "other" }))).toBe("inserted");
    expect(await insertSession(db, sessionRow({ idempotencyKey: "another" }))).toBe("inserted");
  });

  it("are the same order given twice when both key and uid are taken", async () => {
    const { db } = await openTestStore();
    await insertSession(db, sessionRow({ idempotencyKey: "key", recorderUid: "7" }));
    expect(await insertSession(db, sessionRow({ idempotencyKey: "key", recorderUid: "7" }))).toBe("sameKey");
  });

  it("may be inserted again when the answer was never heard", async () => {
    const { db } = await openTestStore();
    const session = sessionRow({ idempotencyKey: "key" });
    await insertSession(db, session);
    expect(await insertSession(db, session)).toBe("inserted");
    expect(await sessionById(db, session.id)).toStrictEqual(session);
  });

  it("change only what an update names, and count the version up", async () => {
    const { db } = await openTestStore();
    const session = whole();
    await insertSession(db, session);
    const request = { ...session.request, captureInterval: 5 };
    const changes = { status: "STOPPING", sid: null, request, stopSentAt: new Date(5) } as const;
    const updated = { ...session, ...changes, version: 42 };
    expect(await updateSession(db, session, changes)).toStrictEqual(updated);
    expect(await sessionById(db, session.id)).toStrictEqual(updated);
    expect(await updateSession(db, updated, {})).toStrictEqual({ ...updated, version: 43 });
  });

  it("refuse an update by somebody who read an older version, or of a session that is not there", async () => {
    const { db } = await openTestStore();
    const session = sessionRow();
    await insertSession(db, session);
    await updateSession(db, session, { misses: 1 });
    expect(await updateSession(db, session, { misses: 5 })).toBe("stale");
    expect(await sessionById(db, session.id)).toMatchObject({ misses: 1, version: 2 });
    expect(await updateSession(db, { ...session, id: "none" }, { misses: 5 })).toBe("stale");
  });

  it("refuse an update to a recorder uid that is in use", async () => {
    const { db } = await openTestStore();
    const session = sessionRow({ recorderUid: "7" });
    await insertSession(db, session);
    await insertSession(db, sessionRow({ recorderUid: "8" }));
    expect(await updateSession(db, session, { recorderUid: "8" })).toBe("uidTaken");
    expect(await sessionById(db, session.id)).toStrictEqual(session);
    expect(await updateSession(db, session, { recorderUid: "9" })).toMatchObject({ recorderUid: "9" });
  });

  it("use their recorder uid as long as they have not ended", async () => {
    const { db } = await openTestStore();
    for (const status of sessionStatuses)
      await insertSession(db, sessionRow({ status, recorderUid: status }));
    await insertSession(db, sessionRow({ cname: "other", recorderUid: "elsewhere" }));
    await insertSession(db, sessionRow({ appId: "other", recorderUid: "elsewhere" }));
    const live = sessionStatuses.filter((status) => !hasEnded(status));
    expect((await liveRecorderUids(db, "app", "lesson")).toSorted()).toStrictEqual(live.toSorted());
    expect(await liveRecorderUids(db, "app", "empty")).toStrictEqual([]);
  });
});
