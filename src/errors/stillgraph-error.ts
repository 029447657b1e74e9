import { catalogue, type ErrorCode } from "./catalogue.js";
import type { UpstreamRefusal } from "./upstream-refusal.js";

/** What an error may carry besides its message. */
interface Details {
  /** Path of the offending value from the argument down, for example ["input", "width"]. */
  readonly inputPath?: readonly (string | number)[];
  readonly upstream?: UpstreamRefusal;
  /** Seconds after which a repeat makes sense. */
  readonly retryAfter?: number;
  /** The oldest cursor that can still be used, where a list no longer goes back to the one that was given. */
  readonly oldestCursor?: string;
  readonly cause?: unknown;
}

/**
 * The one base of every error that is meant for a caller. The message is public: whoever throws one vouches that
 * it holds no secret. Anything else that is thrown is masked as INTERNAL.
 */
export class StillgraphError extends Error {
  override readonly name = "StillgraphError";
  readonly inputPath: readonly (string | number)[] | undefined;
  readonly upstream: UpstreamRefusal | undefined;
  readonly retryAfter: number | undefined;
  readonly oldestCursor: string | undefined;

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: Details = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.inputPath = details.inputPath;
    this.upstream = details.upstream;
    this.retryAfter = details.retryAfter;
    this.oldestCursor = details.oldestCursor;
  }

  get retryable(): boolean {
    return catalogue[this.code].retryable;
  }
}
