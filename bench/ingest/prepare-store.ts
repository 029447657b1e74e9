import { stageSession } from "./stage-session.ts";

/** What is needed of the built server, whose decorators this directory's compiler settings do not know. */
interface StoreModules {
  openStore(options: {
    databaseUrl: unknown;
    dataDir: string;
  }): Promise<{ db: unknown; close(): Promise<void> }>;
  Secret: new (text: string) => unknown;
  insertSession(db: unknown, session: object): Promise<string>;
  addAttempt(db: unknown, attempt: object): Promise<boolean>;
}

/** Writes a session that captures to an empty store, for the callbacks to be about. */
export async function prepareStore(databaseUrl: string | null, dataDir: string): Promise<void> {
  const { openStore, Secret, insertSession, addAttempt } = await load([
    "store/open-store.js",
    "config/secret.js",
    "store/sessions/insert-session.js",
    "store/attempts/add-attempt.js",
  ]);
  const store = await openStore({
    databaseUrl: databaseUrl === null ? null : new Secret(databaseUrl),
    dataDir,
  });
  const { appId, cname, recorderUid, sid } = stageSession;
  const now = new Date();
  const recorder = {
    recorderUid,
    resourceId: "resource",
    sid,
    startedAt: now,
    endedAt: null,
    endReason: null,
  };
  await insertSession(store.db, {
    ...nothing,
    ...recorder,
    id: SESSION_ID,
    appId,
    cname,
    status: "CAPTURING",
    request: { mode: "individual", captureInterval: 5, maxIdleTime: 30, resourceExpiredHour: 72 },
    storage: {
      profile: null,
      vendor: "S3_COMPATIBLE",
      region: null,
      bucket: "bench",
      fileNamePrefix: ["lessons"],
    },
    createdAt: now,
    capturingSince: now,
  });
  await addAttempt(store.db, { sessionId: SESSION_ID, ordinal: 0, ...recorder });
  await store.close();
}

const SESSION_ID = "019aa5e4-0000-7000-8000-000000000001";

/** Every column that a session which simply runs leaves as it is. */
const nothing = {
  recorderUidGiven: false,
  failedOverTo: null,
  acquiredAt: null,
  startSentAt: null,
  sidUnheardAt: null,
  sealed: null,
  recover: false,
  recorderStartedAt: null,
  maxDuration: null,
  controllableUntil: null,
  stopAt: null,
  stopReason: null,
  stopSentAt: null,
  uploadingStatus: null,
  misses: 0,
  fruitlessRecoveries: 0,
  nextCheckAt: null,
  listedAt: null,
  stsExpiresAt: null,
  version: 1,
  idempotencyKey: null,
  orderDigest: null,
};

async function load(paths: readonly string[]): Promise<StoreModules> {
  const modules = await Promise.all(
    paths.map((path) => import(new URL(`../../dist/src/${path}`, import.meta.url).href) as Promise<object>),
  );
  return Object.assign({}, ...modules) as StoreModules;
}
