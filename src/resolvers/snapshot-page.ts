import type { SnapshotConnection } from "../schema/sessions/snapshot-connection.js";
import type { SnapshotPageArgs } from "../schema/sessions/snapshot-page-args.js";
import type { SessionFace, SnapshotPageOrder } from "../sessions/session-face.js";
import { connectionOf } from "./paging/connection-of.js";
import { pageSize } from "./paging/page-size.js";
import { snapshotCursors } from "./paging/snapshot-cursors.js";
import { snapshotView } from "./views/snapshot-view.js";

/**
 * A page of pictures, for the list of all and the list of one session.
 *
 * @throws StillgraphError BAD_USER_INPUT at ["first"] or ["after"].
 */
export async function snapshotPage(
  sessions: SessionFace,
  { first, after, order }: SnapshotPageArgs,
  filter: SnapshotPageOrder["filter"],
): Promise<SnapshotConnection> {
  const page = await sessions.snapshotsPage({
    filter,
    first: pageSize(first, 50),
    after: after == null ? null : snapshotCursors.decode(after),
    order: order ?? "OLDEST_FIRST",
  });
  return connectionOf(page, {
    cursorOf: ({ takenAt, id }) => snapshotCursors.encode({ takenAt, id }),
    itemOf: snapshotView,
    after,
  });
}
