import type { GraphQLFormattedError } from "graphql";
import type { CallbackTarget } from "./callback-target.js";

/** The bodies of the messages of one subscription, as JSON texts. */
export interface CallbackMessages {
  readonly check: string;
  /** @param result a GraphQL result as JSON text; it goes in as it is. */
  next(result: string): string;
  /** @param errors what ended the subscription; none where it came to its end. */
  complete(errors: readonly GraphQLFormattedError[]): string;
}

/** What is the same in every message is made once: a busy subscription sends thousands. */
export function callbackMessages({
  id,
  verifier,
}: Pick<CallbackTarget, "id" | "verifier">): CallbackMessages {
  const head = (action: string) =>
    JSON.stringify({ kind: "subscription", action, id, verifier }).slice(0, -1);
  const nextHead = `${head("next")},"payload":`;
  const completeHead = head("complete");
  return {
    check: `${head("check")}}`,
    next: (result) => `${nextHead}${result}}`,
    complete: (errors) =>
      errors.length === 0 ? `${completeHead}}` : `${completeHead},"errors":${JSON.stringify(errors)}}`,
  };
}
