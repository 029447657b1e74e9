import { createHash } from "node:crypto";
import type { LogFilter } from "../events/log-filter.js";
import type { OperationContext } from "./operation-context.js";
import type { OperationRequest } from "./operation-request.js";

interface Grouped {
  readonly request: OperationRequest;
  readonly context: OperationContext;
  readonly filter: LogFilter;
  /** Names of the variables that decide what results look like. */
  readonly shared: ReadonlySet<string>;
}

/**
 * The same text for subscriptions whose results are the same to the byte: same document, operation, variables, selection
 * of the log and caller's rights.
 */
export function groupKey({ request, context, filter, shared }: Grouped): string {
  // Whatever a context holds besides its id is about the caller, and what a caller may see decides the results.
  const { requestId: _, ...caller } = context;
  const variables = Object.entries(request.variables ?? {})
    .filter(([name]) => shared.has(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const parts = [request.source, request.operationName ?? null, variables, filter, caller];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64");
}
