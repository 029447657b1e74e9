import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { presentError } from "./present-error.js";
import { requestScope } from "./request-scope.js";
import { withoutSecrets } from "./without-secrets.js";

/**
 * presentError for a running server: takes the requestId from the request's scope unless told, and puts what was masked
 * into the log. Every transport presents its errors through one of these.
 */
export class ErrorPresenter {
  constructor(
    private readonly log: Logger,
    private readonly hideSuggestions: boolean,
    /** Makes the server's secrets in a text unreadable. */
    private readonly scrub: (text: string) => string = (text) => text,
  ) {}

  /** @param requestId of the operation, where the error is presented outside of the request's scope. */
  present(error: unknown, requestId = requestScope.getStore()?.requestId ?? "none"): GraphQLFormattedError {
    const presented = presentError(error, { requestId, hideSuggestions: this.hideSuggestions });
    const { masked } = presented;
    const formatted = withoutSecrets(presented.formatted, this.scrub);
    if (masked !== undefined)
      this.log.error({ requestId, err: masked, path: formatted.path }, "unexpected error");
    else this.log.debug({ requestId, error: formatted }, "operation refused");
    return formatted;
  }
}
