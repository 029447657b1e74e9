import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { readLog } from "../store/events/read-log.js";
import type { Store } from "../store/store.js";
import type { EventCursors } from "./event-cursors.js";
import { FanOut } from "./fan-out.js";
import { LogTrimmer } from "./log-trimmer.js";
import { Tail } from "./tail.js";

export interface EventsParts {
  readonly store: Pick<Store, "db" | "kind" | "listen">;
  /** Name of this node, unlike any other's. */
  readonly holder: string;
  /** Whose events are followed. */
  readonly appId: string;
  readonly cursors: EventCursors;
  /** Milliseconds an entry of the log is kept. */
  readonly retentionMs: number;
  readonly log: Logger;
  /** Lets so many milliseconds pass. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

/** The event log of one node, in use. */
export interface Events {
  readonly fanOut: FanOut;
  /** Before the store is closed; `fanOut.close` comes before this. */
  stop(): Promise<void>;
}

/**
 * Begins to follow the event log and to keep it from growing for ever.
 *
 * @throws the store's error when it does not answer.
 */
export async function openEvents(parts: EventsParts): Promise<Events> {
  const { store, appId, cursors, log, pause = (ms) => wait(ms, undefined, { ref: false }) } = parts;
  const read = (options: Omit<Parameters<typeof readLog>[1], "appId">) =>
    readLog(store.db, { ...options, appId });
  const tail = await Tail.open({ read, listen: (listener) => store.listen(listener), log });
  const trimmer = new LogTrimmer(parts);
  trimmer.start();
  return {
    fanOut: new FanOut({ tail, read, pause, log, cursors }),
    stop: async () => {
      await trimmer.stop();
      await tail.stop();
    },
  };
}
