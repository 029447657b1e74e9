import type { ExecutionResult } from "graphql";
import type { ErrorPresenter } from "./error-presenter.js";

/** A result as its JSON text, errors in the words for callers. */
export function resultJson(
  { data, errors }: ExecutionResult,
  presenter: ErrorPresenter,
  requestId: string,
): string {
  return JSON.stringify(
    errors === undefined
      ? { data }
      : { errors: errors.map((error) => presenter.present(error, requestId)), data },
  );
}
