import type { RetryRow } from "../http/retry-policy.js";

/** What a repeat can be for. */
export type Setback =
  /** The service says that it did not finish (206). */
  | "unfinished"
  /** It fails (50x). */
  | "failing"
  | "unreachable"
  | "unanswered"
  | "unreadable"
  | "overQuota"
  | "heldBack";

/** How long a call may be tried: as the service advises, or as its caller can bear. */
export type Patience = "official" | "brisk" | "watchful";

export type Ladder = Pick<RetryRow, "pausesMs" | "failOver">;

/** The service's own advice, contracts/cloud-recording.md 3.5. */
const official: Readonly<Record<Setback, Ladder>> = {
  unfinished: { pausesMs: [3_000, 6_000], failOver: false },
  failing: { pausesMs: [3_000, 6_000, 9_000], failOver: false },
  unreachable: { pausesMs: [1_000, 3_000, 6_000], failOver: "afterwards" },
  // The first attempt may have been carried out and be about to answer; a repeat at once would race it.
  unanswered: { pausesMs: [3_000], failOver: true },
  unreadable: { pausesMs: [1_000], failOver: false },
  overQuota: { pausesMs: [1_000, 2_000, 4_000, 8_000], failOver: false },
  heldBack: { pausesMs: [0], failOver: true },
};

export const ladders: Readonly<Record<Patience, Readonly<Record<Setback, Ladder>>>> = {
  official,
  /** A query that somebody waits for: an answer that comes late is worth less than the error. */
  brisk: {
    ...official,
    unfinished: { pausesMs: [1_000], failOver: false },
    failing: { pausesMs: [500, 1_500], failOver: false },
    unreachable: { pausesMs: [300], failOver: "afterwards" },
    unanswered: { pausesMs: [0], failOver: true },
    overQuota: { pausesMs: [1_000, 2_000], failOver: false },
  },
  /** A query nobody waits for (3.5, BP-ZH). */
  watchful: { ...official, failing: { pausesMs: [5_000, 10_000, 15_000, 30_000], failOver: false } },
};
