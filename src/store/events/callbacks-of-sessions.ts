import { type Kysely, sql } from "kysely";
import type { CallbackEntry } from "../../events/log-entry.js";
import { channelAmong } from "../channel-among.js";
import type { Database } from "../database.js";
import { ofApp } from "../of-app.js";
import { entryColumns } from "./entry-columns.js";
import { entryOfRow } from "./entry-of-row.js";
import { logEnds } from "./log-ends.js";
import type { LogRow } from "./log-row.js";
import { withPicture } from "./with-picture.js";

interface CallbacksOptions {
  /** Whose sessions. */
  readonly appId: string;
  readonly sessionIds: readonly string[];
  /** Patterns of the channels whose callbacks are wanted; null for every channel. */
  readonly channels: readonly string[] | null;
  /** Position behind which to begin; 0 is before everything. */
  readonly after: number;
  /** Most callbacks of each session, from 0. */
  readonly limit: number;
}

interface SessionCallbacks {
  /** In the order of the log; no entry for a session without any. */
  readonly bySession: ReadonlyMap<string, readonly CallbackEntry[]>;
  /** Of the whole log, as `readLog` has them. */
  readonly newest: number;
  readonly floor: number;
}

/**
 * The next callbacks of each of the sessions, in one query however many they are: those of each are read from the index
 * of its session, and no further than asked.
 */
export async function callbacksOfSessions(
  db: Kysely<Database>,
  { appId, sessionIds, channels, after, limit }: CallbacksOptions,
): Promise<SessionCallbacks> {
  const { rows } = await sql<{ newest: number; floor: number } & (LogRow | { position: null })>`
    select log.newest, log.floor, entry.*
    from (${logEnds}) log
    left join lateral (
      select ${entryColumns}
      from unnest(${[...new Set(sessionIds)]}::text[]) wanted(id)
      cross join lateral (
        select * from event_log
        where session_id = wanted.id and kind = 'CALLBACK' and position > ${after}::bigint
          and ${ofApp(appId)} ${channels === null ? sql`` : sql`and ${channelAmong("cname", channels)}`}
        order by position limit ${limit}::integer
      ) event
      ${withPicture}
    ) entry on true
    order by entry.position
  `.execute(db);
  const { newest = 0, floor = 0 } = rows[0] ?? {};
  const callbacks = rows
    .filter((row): row is (typeof rows)[number] & LogRow => row.position !== null)
    .map(entryOfRow)
    .filter((entry) => entry?.kind === "CALLBACK");
  return { bySession: Map.groupBy(callbacks, ({ sessionId }) => sessionId ?? ""), newest, floor };
}
