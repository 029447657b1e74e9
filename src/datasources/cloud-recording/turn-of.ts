import type { Turn } from "../http/turn.js";
import type { Standing } from "./standing.js";

const turns: Readonly<Record<Standing, Turn>> = {
  // Were they to fill the minute that starts may wait, one caller's questions would keep everybody's sessions from being started.
  asked: { lane: "callers", maxWaitMs: 3_000 },
  // Shorter than the queue, so that whoever was given a resource finds a place for its start too.
  ordered: { lane: "callers", maxWaitMs: 45_000 },
  granted: { lane: "callers" },
  // Not behind callers: a stop that waits a minute is a minute that is paid for.
  running: {},
};

/** How a call stands in the queue for the budget of calls. */
export function turnOf(standing: Standing): Turn {
  return turns[standing];
}
