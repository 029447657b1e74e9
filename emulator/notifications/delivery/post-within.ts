import type { Scheduler } from "../../recording/scheduling/scheduler.js";
import type { Post, PostAnswer, PostRequest } from "./post.js";

/** How a POST went: its answer, or why there was none. */
export type PostOutcome =
  | ({ readonly problem: null } & PostAnswer)
  | { readonly problem: string; readonly status: null; readonly json: false };

/**
 * Posts, and gives up when no whole answer came in time. Never rejects.
 *
 * @param effects.timeoutMs real ms
 * @param effects.stopping breaks it off when the emulator stops
 */
export async function postWithin(
  request: PostRequest,
  effects: {
    readonly post: Post;
    readonly scheduler: Scheduler;
    readonly clock: () => number;
    readonly timeoutMs: number;
    readonly stopping: AbortSignal;
  },
): Promise<PostOutcome> {
  const { post, scheduler, clock, timeoutMs, stopping } = effects;
  const patience = new AbortController();
  const cancel = scheduler.at(clock() + timeoutMs, () => patience.abort());
  try {
    return { problem: null, ...(await post(request, AbortSignal.any([patience.signal, stopping]))) };
  } catch (error) {
    const problem = patience.signal.aborted ? "timeout" : problemOf(error);
    return { problem, status: null, json: false };
  } finally {
    cancel();
  }
}

function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
