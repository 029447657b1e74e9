import { type EventCursors, eventCursors } from "../../events/event-cursors.js";
import type { CursorCodec } from "../../paging/cursor-codec.js";
import { cursorSeal } from "../../paging/cursor-seal.js";
import type { Snapshot } from "../../sessions/model/snapshot.js";
import { sessionCursors } from "./session-cursors.js";
import { snapshotCursors } from "./snapshot-cursors.js";

/** The cursors of every list there is. */
export interface Cursors {
  readonly events: EventCursors;
  readonly sessions: CursorCodec<string>;
  readonly snapshots: CursorCodec<Pick<Snapshot, "takenAt" | "id">>;
}

/** @param key 32 bytes, the same for all nodes of a database: each takes the cursors that another gave. */
export function createCursors(key: Uint8Array): Cursors {
  const seal = cursorSeal(key);
  return { events: eventCursors(seal), sessions: sessionCursors(seal), snapshots: snapshotCursors(seal) };
}
