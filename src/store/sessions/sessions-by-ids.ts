import type { Kysely } from "kysely";
import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";
import { anyOf } from "../any-of.js";
import { channelAmong } from "../channel-among.js";
import type { Database } from "../database.js";

interface SessionsOptions {
  readonly appId: string;
  readonly ids: readonly string[];
  /** Patterns of channels; null for every channel. */
  readonly channels: readonly string[] | null;
}

/**
 * The sessions of those ids, each in its id's place; null where an id is the id of none, or of one that is of another app
 * or channel: whoever asks cannot tell which.
 */
export async function sessionsByIds(
  db: Kysely<Database>,
  { appId, ids, channels }: SessionsOptions,
): Promise<(SnapshotSession | null)[]> {
  let query = db
    .selectFrom("snapshotSessions")
    .selectAll()
    .where("id", "=", anyOf(ids))
    .where("appId", "=", appId);
  if (channels !== null) query = query.where(channelAmong("cname", channels));
  const rows = await query.execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
