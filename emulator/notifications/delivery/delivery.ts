import type { DeliveryAttempt } from "./delivery-attempt.js";

/** A notification on its way, or what became of it. */
export interface Delivery {
  /** Counts from 1 since the start. */
  readonly id: number;
  readonly noticeId: string;
  readonly eventType: number;
  readonly cname: string;
  readonly sid: string;
  readonly sequence: number;
  /** The delivery this one repeats on purpose; null for a first one. */
  readonly copyOf: number | null;
  /** `failed`: all attempts were in vain. `dropped`: ordered to be lost. */
  readonly state: "waiting" | "delivered" | "failed" | "dropped";
  /** Kinds of the faults that befell it. */
  readonly faults: readonly string[];
  readonly attempts: readonly DeliveryAttempt[];
}
