import type { GraphQLFormattedError } from "graphql";
import { catalogue } from "../errors/catalogue.js";
import { StillgraphError } from "../errors/stillgraph-error.js";
import type { ErrorPresenter } from "../execution/error-presenter.js";
import { requestScope } from "../execution/request-scope.js";
import { refusalHeaders } from "./refusal-headers.js";

interface ErrorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly errors: readonly GraphQLFormattedError[] };
}

/**
 * What a request is answered that failed before an operation existed: the shape of a failing operation.
 *
 * @param status in place of the code's own.
 */
export function errorAnswer(
  presenter: ErrorPresenter,
  { error, requestId, status }: { error: unknown; requestId: string; status?: number | undefined },
): ErrorAnswer {
  const formatted = requestScope.run({ requestId }, () => presenter.present(error));
  const ownStatus = error instanceof StillgraphError ? catalogue[error.code].httpStatus : 500;
  const headers = error instanceof StillgraphError ? refusalHeaders(error) : {};
  return { status: status ?? ownStatus, headers, body: { errors: [formatted] } };
}
