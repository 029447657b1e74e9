interface ChaosSize {
  /** Different events of a storm. */
  readonly events: number;
  /** Who follows while some stop reading, and how many of them do. */
  readonly readers: number;
  readonly slowReaders: number;
  /** For how long they do, at least. */
  readonly pausedMs: number;
  /** Whether the machine is there for this alone, so that what it measures in seconds says something. */
  readonly alone: boolean;
}

const full: ChaosSize = { events: 20_000, readers: 1_000, slowReaders: 100, pausedMs: 60_000, alone: true };
const short: ChaosSize = { events: 600, readers: 80, slowReaders: 40, pausedMs: 0, alone: false };

/** How much chaos: all of it with CHAOS=full (`npm run test:chaos`), else what a run of all tests has time for. */
export const chaosSize = process.env["CHAOS"] === "full" ? full : short;
