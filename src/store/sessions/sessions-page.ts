import type { Kysely } from "kysely";
import type { SessionStatus } from "../../sessions/model/session-status.js";
import type { SnapshotSession } from "../../sessions/model/snapshot-session.js";
import { anyOf } from "../any-of.js";
import { channelAmong } from "../channel-among.js";
import type { Database } from "../database.js";
import { ofApp } from "../of-app.js";
import { type Page, pageOf } from "../page-of.js";
import type { PageOrder } from "../page-order.js";

interface SessionsPageOptions {
  readonly appId: string;
  /** What is left out does not matter. */
  readonly filter: {
    readonly cname?: string | undefined;
    /** Of channels that one of these patterns stands for. */
    readonly channels?: readonly string[] | undefined;
    /** Any of these; none for an empty list. */
    readonly status?: readonly SessionStatus[] | undefined;
    /** From this moment on, itself included. */
    readonly createdAfter?: Date | undefined;
    /** Up to this moment, itself left out. */
    readonly createdBefore?: Date | undefined;
  };
  /** Most rows on the page, from 0. */
  readonly first: number;
  /** Id of the last session of the page before, which need not exist any more; null for the first page. */
  readonly after: string | null;
  readonly order: PageOrder;
}

/**
 * A page of sessions by the order of their ids, which is that of their creation. A page goes on where the one before
 * ended, whatever was added meanwhile: nothing comes twice and nothing that was there is left out.
 */
export async function sessionsPage(
  db: Kysely<Database>,
  { appId, filter, first, after, order }: SessionsPageOptions,
): Promise<Page<SnapshotSession>> {
  const newest = order === "NEWEST_FIRST";
  const { cname, channels, status, createdAfter, createdBefore } = filter;
  let query = db
    .selectFrom("snapshotSessions")
    .selectAll()
    .where(ofApp(appId))
    .orderBy("id", newest ? "desc" : "asc")
    .limit(first + 1);
  if (cname !== undefined) query = query.where("cname", "=", cname);
  if (channels !== undefined) query = query.where(channelAmong("cname", channels));
  if (status !== undefined) query = query.where("status", "=", anyOf(status));
  if (createdAfter !== undefined) query = query.where("createdAt", ">=", createdAfter);
  if (createdBefore !== undefined) query = query.where("createdAt", "<", createdBefore);
  if (after !== null) query = query.where("id", newest ? "<" : ">", after);
  return pageOf(await query.execute(), first);
}
