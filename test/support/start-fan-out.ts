import { onTestFinished } from "vitest";
import { FanOut } from "../../src/events/fan-out.js";
import { Tail, type TailParts } from "../../src/events/tail.js";
import { readLog } from "../../src/store/events/read-log.js";
import type { Store } from "../../src/store/store.js";
import { silentLog } from "./silent-log.js";
import { testCursors } from "./test-cursors.js";

interface FanOutOptions {
  /** What the tail and the groups keep in memory, in bytes; with 0 everything is read from the store. */
  readonly windowBytes?: number;
  readonly lookEveryMs?: number;
  /** In place of the store's own. */
  readonly read?: typeof readLog;
  readonly listen?: Store["listen"];
  readonly pause?: (ms: number) => Promise<unknown>;
}

/** A tail of the store and a fan-out on it, as one node has them; gone after the test. */
export async function startFanOut(
  store: Store,
  { windowBytes, lookEveryMs, read = readLog, listen, pause = async () => undefined }: FanOutOptions = {},
): Promise<{ readonly tail: Tail; readonly fanOut: FanOut }> {
  const window = windowBytes === undefined ? {} : { windowBytes };
  const parts: TailParts = {
    read: (options) => read(store.db, { appId: "app", ...options }),
    listen: listen ?? ((listener) => store.listen(listener)),
    log: silentLog,
    ...window,
    ...(lookEveryMs !== undefined && { lookEveryMs }),
  };
  const tail = await Tail.open(parts);
  const fanOut = new FanOut({
    tail,
    read: (options) => read(store.db, { appId: "app", ...options }),
    cursors: testCursors.events,
    pause,
    log: silentLog,
    ...window,
  });
  onTestFinished(async () => {
    fanOut.close(new Error("the test is over"));
    await tail.stop();
  });
  return { tail, fanOut };
}
