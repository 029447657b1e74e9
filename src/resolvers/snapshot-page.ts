import type { SnapshotConnection } from "../schema/sessions/snapshot-connection.js";
import type { SnapshotPageArgs } from "../schema/sessions/snapshot-page-args.js";
import type { Snapshot } from "../sessions/model/snapshot.js";
import type { Page, SnapshotPageOrder } from "../sessions/session-face.js";
import { connectionOf } from "./paging/connection-of.js";
import type { Cursors } from "./paging/cursors.js";
import { pageSize } from "./paging/page-size.js";
import { snapshotView } from "./views/snapshot-view.js";

/**
 * A page of pictures, for the list of all and the list of one session.
 *
 * @param read gives the rows.
 * @throws StillgraphError BAD_USER_INPUT at ["first"] or ["after"].
 */
export async function snapshotPage(
  { first, after, order }: SnapshotPageArgs,
  cursors: Cursors["snapshots"],
  read: (place: Omit<SnapshotPageOrder, "filter">) => Promise<Page<Snapshot>>,
): Promise<SnapshotConnection> {
  const page = await read({
    first: pageSize(first, 50),
    after: after == null ? null : cursors.decode(after),
    order: order ?? "OLDEST_FIRST",
  });
  return connectionOf(page, {
    cursorOf: ({ takenAt, id }) => cursors.encode({ takenAt, id }),
    itemOf: snapshotView,
    after,
  });
}
