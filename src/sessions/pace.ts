/**
 * Every duration of a session's life in milliseconds, with the section of contracts/cloud-recording.md it comes from.
 * Divided by the time scale of a local Agora, so that an hour can be a minute there and here alike.
 */
const DURATIONS = {
  /** A resource must be started within five minutes (2). */
  resourceLife: 5 * 60_000,
  /** First look after the sid (3.5). */
  firstCheck: 5_000,
  /** Looks until capture is confirmed. */
  unconfirmedCheck: 10_000,
  /** Capture has to begin within this time (3.5). */
  confirmWithin: 90_000,
  /** Health check of a session that captures (3.5). */
  healthCheck: 120_000,
  /** Shortest distance between two health checks of sessions that end quickly when idle. */
  shortestCheck: 10_000,
  /** After an upstream that failed. */
  troubleCheck: 15_000,
  /** Between two looks for a sid that was not heard. */
  sidSearch: 5_000,
  longestSidSearch: 5 * 60_000,
  /** How long before the end of the control window a session is stopped. */
  windowMargin: 60_000,
  /** How long a start goes on being tried once its caller is gone. */
  startPatience: 5 * 60_000,
  /** When STS keys are refreshed before they expire: one hour, as advised for long tasks (1.7). */
  stsMargin: 60 * 60_000,
  /** A node that dies holds its sessions no longer than this, so that others take over within 30 s. */
  lease: 15_000,
  /** The bucket is listed again this long after the end, for uploads that were late. */
  secondListing: 30_000,
  lateListing: 5 * 60_000,
  /** How long a bucket that cannot be listed is tried. */
  listingPatience: 24 * 3_600_000,
} as const;

/**
 * When a missing recorder is looked for again (3.5: after 5, 10, 15 s). The two last steps wait for a fail-over of the
 * service's own, which takes up to 90 s: a replacement beside it would be paid twice.
 */
const MISSING_LADDER = [5_000, 10_000, 15_000, 30_000, 40_000] as const;

/** How often a node looks for sessions whose moment has come; not so often that looking is all it does. */
const RHYTHM_MS = 500;
const SHORTEST_RHYTHM_MS = 100;

export interface Pace {
  /** Milliseconds of real time that a named duration takes. */
  of(name: keyof typeof DURATIONS): number;
  /** Milliseconds of real time for so many seconds of a session's life. */
  seconds(count: number): number;
  /** Pause before looking again after so many misses, or null when the ladder is at its end. */
  missing(misses: number): number | null;
  /** Milliseconds of real time between two looks of a node at what is due. */
  readonly rhythmMs: number;
}

/** @param timeScale 1 against Agora; 60 makes an hour a minute. */
export function createPace(timeScale: number): Pace {
  return {
    of: (name) => DURATIONS[name] / timeScale,
    seconds: (count) => (count * 1_000) / timeScale,
    missing: (misses) => {
      const step = MISSING_LADDER[misses - 1];
      return step === undefined ? null : step / timeScale;
    },
    rhythmMs: Math.max(SHORTEST_RHYTHM_MS, RHYTHM_MS / timeScale),
  };
}
