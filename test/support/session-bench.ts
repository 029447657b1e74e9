import { rm } from "node:fs/promises";
import pino from "pino";
import { afterAll, beforeAll } from "vitest";
import { Secret } from "../../src/config/secret.js";
import type { StorageProfile } from "../../src/config/storage-profile.js";
import { buildSnapshotFileName } from "../../src/datasources/cloud-recording/build-snapshot-file-name.js";
import { BucketReader } from "../../src/datasources/storage/bucket-reader.js";
import type { SnapshotSession } from "../../src/sessions/model/snapshot-session.js";
import { createPace } from "../../src/sessions/pace.js";
import type { SessionParts } from "../../src/sessions/session-parts.js";
import { SessionSecrets } from "../../src/sessions/session-secrets.js";
import { PictureFinder } from "../../src/sessions/storage/picture-finder.js";
import { StorageDesk } from "../../src/sessions/storage/storage-desk.js";
import { addAttempt } from "../../src/store/attempts/add-attempt.js";
import { openStore, type Store } from "../../src/store/open-store.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import type { ScriptedUpstream } from "./scripted-upstream.js";
import { startBucket } from "./start-bucket.js";
import { startRecordingSource } from "./start-recording-source.js";
import { storageProfile } from "./storage-profile.js";
import { attemptRow } from "./store-attempt-row.js";
import { createDataDir } from "./store-data-dir.js";
import { sessionRow } from "./store-session-row.js";

/** What one command of a session works with: a real store and bucket, and a service that says what it is told to. */
export interface SessionBench {
  readonly parts: SessionParts;
  readonly upstream: ScriptedUpstream;
  /** The calls the service was sent, as their last words: `stop`, `query`, ... */
  calls(): string[];
  /** A session in the store whose recorder got its sid a minute ago and is in the bucket's profile. */
  session(changes?: Partial<SnapshotSession>): Promise<SnapshotSession>;
  /** Puts the session's picture into the bucket; seconds from the bench's now, negative before it. */
  picture(session: SnapshotSession, atSeconds: number): Promise<void>;
  /** Lets so many seconds pass for the session. */
  pass(seconds: number): void;
  readonly now: () => number;
}

/** A store for the tests of a file, and a bench for each of them. */
export function sessionBench(): () => Promise<SessionBench> {
  let store: Store | undefined;
  let dataDir: string | undefined;
  beforeAll(async () => {
    dataDir = await createDataDir();
    store = await openStore({ databaseUrl: null, dataDir });
  }, 90_000);
  afterAll(async () => {
    await store?.close();
    if (dataDir !== undefined) await rm(dataDir, { recursive: true });
  });
  return async () => {
    if (store === undefined) throw new Error("the store has not come up");
    return benchOn(store);
  };
}

async function benchOn({ db }: Store): Promise<SessionBench> {
  let now = Date.now();
  const clock = () => now;
  const random = () => 0.5;
  const { source, upstream } = await startRecordingSource();
  const bucket = await startBucket();
  const { vendor, bucket: name, endpoint } = bucket.target;
  const keys = { kind: "fixed", keys: bucket.keys } as const;
  const profile: StorageProfile = storageProfile({ vendor, bucket: name, endpoint, keys, readKeys: keys });
  const storage = new StorageDesk(new Map([[profile.name, profile]]));
  const parts: SessionParts = {
    db,
    recording: source,
    storage,
    pictures: new PictureFinder(db, storage, new BucketReader()),
    secrets: new SessionSecrets([new Secret("only-for-tests-and-long-enough-to-seal")]),
    config: {
      appId: "app",
      appCertificate: null,
      recorderUids: { first: 1_000, last: 1_999 },
      captureIntervalMin: 5,
      storageEndpoints: [],
      urlMaxSeconds: 604_800,
    },
    pace: createPace(1),
    log: pino({ enabled: false }),
    clock,
    random,
  };
  const ago = (seconds: number) => new Date(now - seconds * 1_000);
  return {
    parts,
    upstream,
    calls: () => upstream.requests.map(({ path }) => path.split("/").at(-1) ?? ""),
    async session(changes = {}) {
      const row = sessionRow({
        status: "CAPTURING",
        resourceId: "resource",
        sid: `sid${crypto.randomUUID().slice(0, 8)}`,
        createdAt: ago(62),
        acquiredAt: ago(61),
        startSentAt: ago(60),
        startedAt: ago(60),
        recorderStartedAt: ago(60),
        controllableUntil: ago(-72 * 3_600),
        storage: { ...bucket.target, profile: profile.name },
        ...changes,
      });
      await insertSession(db, row);
      await addAttempt(db, attemptRow({ sessionId: row.id, recorderUid: row.recorderUid, sid: row.sid }));
      return row;
    },
    picture: ({ sid, cname, request }, atSeconds) => {
      const takenAt = new Date(now + atSeconds * 1_000);
      const parts = { prefix: [], backup: null, sid: sid ?? "", cname, streamUid: "7", mode: request.mode };
      return bucket.put(buildSnapshotFileName({ ...parts, takenAt }), "a picture");
    },
    pass(seconds) {
      now += seconds * 1_000;
    },
    now: clock,
  };
}
