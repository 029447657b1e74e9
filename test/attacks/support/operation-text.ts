import type { SubscriptionExtension } from "../../support/start-callback-router.js";

/** An operation whose parts may be what no JSON writer would write. */
export interface AttackOperation {
  readonly query: string;
  readonly operationName?: string;
  /** JSON text. */
  readonly variables?: string;
}

/** The JSON text of an operation, as a request's body or the payload of `subscribe`. */
export function operationText(operation: AttackOperation, subscription?: SubscriptionExtension): string {
  const { query, operationName, variables } = operation;
  const parts = [
    `"query":${JSON.stringify(query)}`,
    operationName === undefined ? [] : `"operationName":${JSON.stringify(operationName)}`,
    variables === undefined ? [] : `"variables":${variables}`,
    subscription === undefined ? [] : `"extensions":${JSON.stringify({ subscription })}`,
  ];
  return `{${parts.flat().join(",")}}`;
}
