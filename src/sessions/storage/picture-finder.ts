import type { Kysely } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { fileNameFitsCname } from "../../datasources/cloud-recording/file-name-fits-cname.js";
import { parseSnapshotFileName } from "../../datasources/cloud-recording/parse-snapshot-file-name.js";
import type { BucketReader } from "../../datasources/storage/bucket-reader.js";
import { attemptsOf } from "../../store/attempts/attempts-of.js";
import type { Database } from "../../store/database.js";
import { knownSids } from "../../store/sessions/known-sids.js";
import { recordSnapshots } from "../../store/snapshots/record-snapshots.js";
import type { Snapshot } from "../model/snapshot.js";
import type { SnapshotSession } from "../model/snapshot-session.js";
import type { StorageDesk } from "./storage-desk.js";

/** Clocks of the service and of this server may differ by this much, in milliseconds. */
const CLOCK_SKEW_MS = 5_000;

/** Looks into buckets: callbacks are an aid, the bucket is the truth. */
export class PictureFinder {
  constructor(
    private readonly db: Kysely<Database>,
    private readonly desk: StorageDesk,
    private readonly buckets: BucketReader,
  ) {}

  /**
   * Records every picture of the session that the bucket has, each once.
   *
   * @returns false where the bucket may not be read, so that nothing is known.
   * @throws StillgraphError UPSTREAM_* of the storage.
   */
  async record(session: SnapshotSession): Promise<boolean> {
    const keys = await this.desk.readKeys(session);
    if (keys === null) return false;
    const attempts = (await attemptsOf(this.db, [session.id])).get(session.id) ?? [];
    const sids = new Set(attempts.flatMap(({ sid }) => (sid === null ? [] : [sid])));
    for (const sid of sids) {
      for (const prefix of namePrefixes(session, sid)) {
        let found = 0;
        for await (const page of this.buckets.list(session.storage, keys, prefix)) {
          found += page.length;
          await recordSnapshots(this.db, pictures(page, session, sid));
        }
        // `bak<n>` counts up, so the first n without a picture is the last one looked for.
        if (found === 0 && prefix !== namePrefix(session, sid)) break;
      }
    }
    return true;
  }

  /** Sids that stand in pictures of the session's channel, are as young as its start, and belong to no session. */
  async strangeSids(session: SnapshotSession): Promise<string[]> {
    const keys = await this.desk.readKeys(session);
    if (keys === null) return [];
    const since = (session.startSentAt ?? session.createdAt).getTime() - CLOCK_SKEW_MS;
    const sids = new Set<string>();
    for await (const page of this.buckets.list(session.storage, keys, directory(session))) {
      for (const key of page) {
        const name = parseSnapshotFileName(key);
        if (name === null || name.takenAt.getTime() < since) continue;
        if (fileNameFitsCname(name.cname, session.cname)) sids.add(name.sid);
      }
    }
    const known = await knownSids(this.db, session.appId, [...sids]);
    return [...sids].filter((sid) => !known.has(sid));
  }
}

function directory({ storage }: SnapshotSession): string {
  return storage.fileNamePrefix.map((part) => `${part}/`).join("");
}

/** What the names of a recorder's pictures begin with as long as the service has not moved it. */
function namePrefix(session: SnapshotSession, sid: string): string {
  return `${directory(session)}${sid}_`;
}

/** Far more fail-overs than a session has ever had; the loop ends with the first that left no picture. */
const MOST_BACKUPS = 1_000;

function* namePrefixes(session: SnapshotSession, sid: string): Generator<string> {
  const before = directory(session);
  yield namePrefix(session, sid);
  for (let n = 0; n < MOST_BACKUPS; n++) yield `${before}bak${n}_${sid}_`;
}

function pictures(keys: readonly string[], session: SnapshotSession, sid: string): Snapshot[] {
  return keys.flatMap((key) => {
    const name = parseSnapshotFileName(key);
    if (name === null || name.sid !== sid || !fileNameFitsCname(name.cname, session.cname)) return [];
    const { streamUid, takenAt, backup } = name;
    const snapshot: Snapshot = {
      id: uuidv7({ msecs: takenAt.getTime() }),
      sessionId: session.id,
      fileName: key,
      streamUid,
      takenAt,
      backup,
      source: "BUCKET_LISTING",
    };
    return [snapshot];
  });
}
