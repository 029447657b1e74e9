import { type Kysely, type RawBuilder, sql } from "kysely";
import type { LogEntry } from "../../events/log-entry.js";
import type { LogFilter } from "../../events/log-filter.js";
import { anyOf } from "../any-of.js";
import { channelAmong } from "../channel-among.js";
import type { Database } from "../database.js";
import { ofApp } from "../of-app.js";
import { entryColumns } from "./entry-columns.js";
import { entryOfRow } from "./entry-of-row.js";
import { logEnds } from "./log-ends.js";
import type { LogRow } from "./log-row.js";
import { withPicture } from "./with-picture.js";

interface ReadOptions {
  /** Whose entries: those of other App IDs in the same database are as if they were not there. */
  readonly appId: string;
  /** Position behind which to begin; 0 is before everything. */
  readonly after: number;
  /** All entries without it. */
  readonly filter?: LogFilter | undefined;
  /** Most rows to read, from 0. */
  readonly limit: number;
}

/** A part of the log, and where the log began and ended at the moment it was read. */
export interface LogPage {
  readonly entries: LogEntry[];
  /** Every entry of the filter up to this position, from `after` on, is among `entries`. */
  readonly upTo: number;
  /** Position of the newest entry; 0 when there was never any. */
  readonly newest: number;
  /** What is at or before this position may be gone: a page that begins before it may lack entries. */
  readonly floor: number;
}

/** The next entries of the log in its order. One statement, so that all it says is of one moment. */
export async function readLog(
  db: Kysely<Database>,
  { appId, after, filter, limit }: ReadOptions,
): Promise<LogPage> {
  const { rows } = await sql<{ newest: number; floor: number } & (LogRow | { position: null })>`
    select log.newest, log.floor, entry.*
    from (${logEnds}) log
    left join lateral (
      select ${entryColumns}
      from (
        select * from event_log where position > ${after}::bigint and ${ofApp(appId)} ${conditions(filter)}
        order by position limit ${limit}::integer
      ) event
      ${withPicture}
    ) entry on true
    order by entry.position
  `.execute(db);
  const { newest = 0, floor = 0 } = rows[0] ?? {};
  const found = rows.filter((row): row is (typeof rows)[number] & LogRow => row.position !== null);
  const last = found.at(-1)?.position ?? after;
  return {
    entries: found.map(entryOfRow).filter((entry) => entry !== null),
    upTo: found.length < limit ? Math.max(newest, last) : last,
    newest,
    floor,
  };
}

/** The filter in SQL; says the same as `matchesFilter`. */
function conditions(filter: LogFilter | undefined): RawBuilder<unknown> {
  if (filter === undefined) return sql``;
  const { kinds, sessionId, cname, channels, codes, captured } = filter;
  return sql.join(
    [
      sql`and kind = ${anyOf(kinds)}`,
      ...(sessionId === undefined ? [] : [sql`and session_id = ${sessionId}`]),
      ...(cname === undefined ? [] : [sql`and cname = ${cname}`]),
      ...(channels === undefined ? [] : [sql`and ${channelAmong("cname", channels)}`]),
      ...(codes === undefined ? [] : [sql`and code = any(${codes}::integer[])`]),
      ...(captured === undefined ? [] : [sql`and (captured or kind = 'PICTURE')`]),
    ],
    sql` `,
  );
}
