import type { Kysely, SelectQueryBuilder } from "kysely";
import type { Snapshot } from "../../sessions/model/snapshot.js";
import { channelAmong } from "../channel-among.js";
import type { Database } from "../database.js";
import { ofApp } from "../of-app.js";
import type { PageOrder } from "../page-order.js";
import { snapshotColumns } from "./snapshot-columns.js";

export interface SnapshotsPageOptions {
  readonly appId: string;
  /** What is left out does not matter. */
  readonly filter: {
    readonly sessionId?: string | undefined;
    readonly cname?: string | undefined;
    /** Of channels that one of these patterns stands for. */
    readonly channels?: readonly string[] | undefined;
    readonly streamUid?: string | undefined;
    /** From this moment on, itself included. */
    readonly takenAfter?: Date | undefined;
    /** Up to this moment, itself left out. */
    readonly takenBefore?: Date | undefined;
  };
  /** Most rows on the page, from 0. */
  readonly first: number;
  /** Place of the last picture of the page before, which need not exist any more; null for the first page. */
  readonly after: Pick<Snapshot, "takenAt" | "id"> | null;
  readonly order: PageOrder;
}

/** The rows of a page of pictures and one more, by which it is seen whether others follow; not executed. */
export function snapshotsQuery(
  db: Kysely<Database>,
  { appId, filter, first, after, order }: SnapshotsPageOptions,
): SelectQueryBuilder<Database, "snapshots", Snapshot> {
  const direction = order === "NEWEST_FIRST" ? "desc" : "asc";
  const { sessionId, cname, channels, streamUid, takenAfter, takenBefore } = filter;
  let query = db
    .selectFrom("snapshots")
    .select(snapshotColumns)
    .where(ofApp(appId))
    .orderBy("takenAt", direction)
    .orderBy("id", direction)
    .limit(first + 1);
  if (sessionId !== undefined) query = query.where("sessionId", "=", sessionId);
  if (cname !== undefined) query = query.where("cname", "=", cname);
  if (channels !== undefined) query = query.where(channelAmong("cname", channels));
  if (streamUid !== undefined) query = query.where("streamUid", "=", streamUid);
  if (takenAfter !== undefined) query = query.where("takenAt", ">=", takenAfter);
  if (takenBefore !== undefined) query = query.where("takenAt", "<", takenBefore);
  if (after !== null) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("takenAt", "id"), direction === "desc" ? "<" : ">", tuple(after.takenAt, after.id)),
    );
  }
  return query;
}
