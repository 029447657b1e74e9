import type { Patience } from "./ladders.js";
import type { Operation } from "./operation.js";

interface CallLimits {
  /** Milliseconds for one attempt. */
  readonly attemptMs: number;
  /** Milliseconds for the whole call: its longest ladder, and attempts that take their time. */
  readonly deadlineMs: number;
}

const limits: Readonly<Record<Operation, CallLimits>> = {
  acquire: { attemptMs: 10_000, deadlineMs: 60_000 },
  start: { attemptMs: 15_000, deadlineMs: 90_000 },
  query: { attemptMs: 5_000, deadlineMs: 15_000 },
  update: { attemptMs: 10_000, deadlineMs: 60_000 },
  // The service uploads for up to 20 s before it answers (contracts/cloud-recording.md 1.10).
  stop: { attemptMs: 25_000, deadlineMs: 100_000 },
};

/** How long a call may take. */
export function callLimits(operation: Operation, patience: Patience): CallLimits {
  if (patience === "watchful") return { attemptMs: 10_000, deadlineMs: 150_000 };
  return limits[operation];
}
