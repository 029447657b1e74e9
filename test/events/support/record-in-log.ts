import { readLog } from "../../../src/store/events/read-log.js";
import { recordCallbacks } from "../../../src/store/events/record-callbacks.js";
import type { Store } from "../../../src/store/store.js";
import { arrivedCallback } from "../../support/arrived-callback.js";

/** Records so many callbacks; gives the positions of the whole log. */
export async function recordInLog({ db }: Store, count: number, code = 44): Promise<number[]> {
  await recordCallbacks(
    db,
    Array.from({ length: count }, () => arrivedCallback({ code })),
  );
  const { entries } = await readLog(db, { appId: "app", after: 0, limit: 100_000 });
  return entries.map(({ position }) => position);
}
