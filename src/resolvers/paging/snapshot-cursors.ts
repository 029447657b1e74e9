import { z } from "zod";
import { type CursorCodec, cursorCodec } from "../../paging/cursor-codec.js";
import type { CursorSeal } from "../../paging/cursor-seal.js";
import type { Snapshot } from "../../sessions/model/snapshot.js";

const YEAR_9999 = Date.UTC(10_000, 0) - 1;

/** Milliseconds since the epoch; later years are refused here, as stores write them in different ways. */
const moment = z.codec(z.int().min(0).max(YEAR_9999), z.date(), {
  decode: (ms) => new Date(ms),
  encode: (date) => date.getTime(),
});

const place = z.strictObject({ takenAt: moment, id: z.uuid() });

/** Pictures stand in the order they were taken; the id tells those of one millisecond apart. */
export function snapshotCursors(seal: CursorSeal): CursorCodec<Pick<Snapshot, "takenAt" | "id">> {
  return cursorCodec("pictures", place, seal);
}
