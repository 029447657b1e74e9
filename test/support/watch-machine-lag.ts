import { Worker } from "node:worker_threads";

/** Looks so often whether it is late, in milliseconds. */
const BEAT_MS = 10;

/** Sits in a thread of its own and keeps the worst delay of a timer there; it has nothing else to do. */
const PROBE = `
  const { workerData } = require("node:worker_threads");
  const worst = new Int32Array(workerData);
  let due = performance.now() + ${BEAT_MS};
  setInterval(() => {
    const now = performance.now();
    const late = Math.round(now - due);
    if (late > worst[0]) worst[0] = late;
    due = now + ${BEAT_MS};
  }, ${BEAT_MS});
`;

export interface MachineLag {
  /** Milliseconds that somebody without any work of their own was late by, at the worst so far. */
  worstMs(): number;
  stop(): Promise<unknown>;
}

/**
 * Watches how late this machine lets things happen. What processes send at even distances arrives in crowds where the
 * machine has more to do than it can: a test of distances must know.
 */
export function watchMachineLag(): MachineLag {
  const worst = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const worker = new Worker(PROBE, { eval: true, workerData: worst });
  return { worstMs: () => new Int32Array(worst)[0] ?? 0, stop: () => worker.terminate() };
}
