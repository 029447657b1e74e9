import type { Child } from "./child.ts";

/** A server under measurement, in its own process. */
export interface RunningServer {
  readonly name: string;
  /** For example `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Whole microseconds of CPU, user and system, that the process has used since it began. */
  readonly cpuMicros: () => Promise<number>;
  /** For what else a preloaded module answers. */
  readonly child: Child;
  readonly stop: () => Promise<void>;
}
