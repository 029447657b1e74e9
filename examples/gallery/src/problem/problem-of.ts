import { CombinedGraphQLErrors } from "@apollo/client/errors";

/** What can be said of an error to the person at the page. */
export interface ProblemFacts {
  readonly message: string;
  /** Code and request id of an error that the server answered; whoever runs the server finds it in its log by that id. */
  readonly code: string | null;
  readonly requestId: string | null;
}

/** The first thing that went wrong. Errors without a code never reached the server, or came from between. */
export function problemOf(error: unknown): ProblemFacts {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    return {
      message: first?.message ?? error.message,
      code: textOrNull(first?.extensions?.["code"]),
      requestId: textOrNull(first?.extensions?.["requestId"]),
    };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { message: `The server could not be reached: ${reason}`, code: null, requestId: null };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
