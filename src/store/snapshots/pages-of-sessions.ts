import { type Kysely, sql } from "kysely";
import type { Snapshot } from "../../sessions/model/snapshot.js";
import type { Database } from "../database.js";
import { type Page, pageOf } from "../page-of.js";
import { snapshotColumns } from "./snapshot-columns.js";
import { type SnapshotsPageOptions, snapshotsQuery } from "./snapshots-query.js";

type PagesOptions = Omit<SnapshotsPageOptions, "filter"> & {
  readonly filter: Omit<SnapshotsPageOptions["filter"], "sessionId">;
};

/**
 * The same page of pictures for each of the sessions, in one query however many they are: each page is read from the
 * index of its session, and no further than it goes.
 *
 * @returns a page for every id, an empty one where there is no such session.
 */
export async function pagesOfSessions(
  db: Kysely<Database>,
  sessionIds: readonly string[],
  options: PagesOptions,
): Promise<ReadonlyMap<string, Page<Snapshot>>> {
  const direction = options.order === "NEWEST_FIRST" ? "desc" : "asc";
  const rows = await db
    .selectFrom(
      sql<{ id: string }>`unnest(${[...new Set(sessionIds)]}::text[])`.as<"wanted">(sql`wanted(id)`),
    )
    .innerJoinLateral(
      snapshotsQuery(db, options).where("sessionId", "=", sql.ref<string>("wanted.id")).as("picture"),
      (join) => join.onTrue(),
    )
    .select(snapshotColumns.map((column) => `picture.${column}` as const))
    .orderBy("picture.takenAt", direction)
    .orderBy("picture.id", direction)
    .execute();
  const found = Map.groupBy(rows, ({ sessionId }) => sessionId);
  return new Map(sessionIds.map((id) => [id, pageOf(found.get(id) ?? [], options.first)]));
}
