import type { Authenticator, Credentials } from "../auth/authenticator.js";
import type { Caller } from "../auth/caller.js";
import type { CallerBudget } from "../auth/caller-budget.js";
import type { OperationContext } from "./operation-context.js";

interface AdmissionParts {
  readonly authenticator: Authenticator;
  readonly budget: CallerBudget;
}

/** What stands in front of every operation, whichever way it came: who asks, and whether that caller asks too much. */
export class Admission {
  constructor(private readonly parts: AdmissionParts) {}

  /**
   * Counts a request or connection, before anything is known of who sends it.
   *
   * @returns null where it may go on at once; else what rejects with StillgraphError RATE_LIMITED.
   */
  arrive(address: string): Promise<void> | null {
    return this.parts.budget.takeAddress(address);
  }

  /** Who is calling, as an Authenticator says. @throws StillgraphError UNAUTHENTICATED, UPSTREAM_UNAVAILABLE */
  authenticate(credentials: Credentials): Caller | Promise<Caller> {
    return this.parts.authenticator.authenticate(credentials);
  }

  /** Counts the attempt, then says who is calling. @throws StillgraphError as `arrive` and `authenticate`. */
  admit(credentials: Credentials): Caller | Promise<Caller> {
    const counted = this.arrive(credentials.address);
    return counted === null
      ? this.authenticate(credentials)
      : counted.then(() => this.authenticate(credentials));
  }

  /**
   * The context of one operation of a caller, which counts as one.
   *
   * @returns what rejects with StillgraphError RATE_LIMITED, where it could not be granted at once.
   */
  context(caller: Caller, requestId: string): OperationContext | Promise<OperationContext> {
    const counted = this.parts.budget.take(caller);
    const context = { requestId, caller };
    return counted === null ? context : counted.then(() => context);
  }
}
