import type { Kysely } from "kysely";
import type { Snapshot } from "../../sessions/model/snapshot.js";
import type { Database } from "../database.js";
import { type Page, pageOf } from "../page-of.js";
import { type SnapshotsPageOptions, snapshotsQuery } from "./snapshots-query.js";

/**
 * A page of pictures by the time they were taken, those of the same millisecond by id. A page goes on where the one
 * before ended, whatever was recorded meanwhile: nothing comes twice and nothing that was there is left out.
 */
export async function snapshotsPage(
  db: Kysely<Database>,
  options: SnapshotsPageOptions,
): Promise<Page<Snapshot>> {
  return pageOf(await snapshotsQuery(db, options).execute(), options.first);
}
