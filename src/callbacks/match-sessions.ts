import type { Kysely } from "kysely";
import type { SnapshotSession } from "../sessions/model/snapshot-session.js";
import type { Database } from "../store/database.js";
import { sessionsBySids } from "../store/sessions/sessions-by-sids.js";
import { sessionsWithoutSid } from "../store/sessions/sessions-without-sid.js";
import type { Callback } from "./callback.js";
import { mayAdopt } from "./may-adopt.js";

/** The session a callback is about. */
export interface Match {
  readonly session: SnapshotSession;
  /** Whether no session has the callback's sid, and this one, whose sid was never heard, must be the one. */
  readonly adopts: boolean;
}

/** No entry for callbacks of sessions that were started elsewhere. */
export async function matchSessions(
  db: Kysely<Database>,
  appId: string,
  callbacks: readonly Callback[],
): Promise<Map<Callback, Match>> {
  const sids = new Set(callbacks.map(({ sid }) => sid).filter((sid) => sid !== ""));
  const known = await sessionsBySids(db, appId, [...sids]);
  const strange = callbacks.filter(({ sid }) => sid !== "" && !known.has(sid));
  const cnames = new Set(strange.map(({ cname }) => cname));
  const waiting = cnames.size === 0 ? [] : await sessionsWithoutSid(db, appId, [...cnames]);
  const matches = new Map<Callback, Match>();
  for (const callback of callbacks) {
    const own = known.get(callback.sid);
    // A session has one channel. Who may see a channel's events must not come by another's pictures through one of them.
    if (own !== undefined && own.cname !== callback.cname) continue;
    const session = own ?? waiting.find((candidate) => mayAdopt(candidate, callback));
    if (session !== undefined) matches.set(callback, { session, adopts: own === undefined });
  }
  // The answer to a start may have been written between the two questions: then its session had no sid when the first was
  // asked, and had one when the second was.
  const nobodys = strange.filter((callback) => !matches.has(callback));
  const late =
    nobodys.length === 0
      ? null
      : await sessionsBySids(db, appId, [...new Set(nobodys.map(({ sid }) => sid))]);
  for (const callback of nobodys) {
    const session = late?.get(callback.sid);
    if (session?.cname === callback.cname) matches.set(callback, { session, adopts: false });
  }
  return matches;
}
