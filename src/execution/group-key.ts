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
  // Who a caller is makes no difference to a result, only what the caller may see.
  const { rights } = context.caller;
  const variables = Object.entries(request.variables ?? {})
    .filter(([name]) => shared.has(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const parts = [request.source, request.operationName ?? null, variables, filter, rights];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64");
}
