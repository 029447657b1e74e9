import type { SnapshotSession } from "../sessions/model/snapshot-session.js";
import { noSuchSession } from "../sessions/no-such-session.js";
import type { InputPath } from "../sessions/rules/input-path.js";
import { sessionIds } from "./ids/session-ids.js";
import type { SessionLoaders } from "./session-loaders.js";

/**
 * The session that somebody wants to hear of. Waiting for events of one that is not there would be silence for ever.
 *
 * @param at where the caller wrote the id.
 * @throws StillgraphError BAD_USER_INPUT or NOT_FOUND at that path.
 */
export async function knownSession(
  id: string,
  at: InputPath,
  loaders: SessionLoaders,
): Promise<SnapshotSession> {
  const session = await loaders.session(sessionIds.decode(id, at));
  if (session !== null) return session;
  throw noSuchSession(at);
}
