import type { Kysely } from "kysely";
import type { Snapshot } from "../../sessions/model/snapshot.js";
import { channelAmong } from "../channel-among.js";
import type { Database } from "../database.js";
import { snapshotColumns } from "./snapshot-columns.js";

interface SnapshotOptions {
  readonly appId: string;
  readonly id: string;
  /** Patterns of channels; null for every channel. */
  readonly channels: readonly string[] | null;
}

/**
 * The picture of that id; null for any text that is the id of none, or of one that is of another app or channel: whoever
 * asks cannot tell which.
 */
export async function snapshotById(
  db: Kysely<Database>,
  { appId, id, channels }: SnapshotOptions,
): Promise<Snapshot | null> {
  let query = db
    .selectFrom("snapshots")
    .select(snapshotColumns)
    .where("id", "=", id)
    .where("appId", "=", appId);
  if (channels !== null) query = query.where(channelAmong("cname", channels));
  return (await query.executeTakeFirst()) ?? null;
}
