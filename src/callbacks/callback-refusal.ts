import type { ErrorCode } from "../errors/catalogue.js";
import { StillgraphError } from "../errors/stillgraph-error.js";
import type { CallbackOutcome } from "./callback-outcome.js";

/** Why a request to the receiver is not taken. */
export class CallbackRefusal extends StillgraphError {
  /** @param status HTTP status of the answer. */
  constructor(
    readonly outcome: CallbackOutcome,
    readonly status: number,
    code: ErrorCode,
    message: string,
  ) {
    super(code, message);
  }
}
