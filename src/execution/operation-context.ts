import type { Caller } from "../auth/caller.js";

/** What one operation carries through resolvers, the same on every transport. */
export interface OperationContext {
  /** Ties an answer, its errors and its log lines together. */
  readonly requestId: string;
  readonly caller: Caller;
}
