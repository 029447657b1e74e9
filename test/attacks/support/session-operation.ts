import type { OperationKind } from "./on-every-transport.js";

interface Parts {
  readonly kind: OperationKind;
  /** Of a SnapshotSession. */
  readonly selection: string;
  /** With its brackets. */
  readonly variables?: string;
  readonly id?: string;
  /** Behind the operation. */
  readonly more?: string;
  readonly name?: string;
}

/** The id of a session that nobody has. */
export const NO_SESSION = "session_00000000-0000-4000-8000-000000000000";

/** An operation of either kind that asks for the same: a session that there is not. */
export function sessionOperation(parts: Parts): string {
  const { kind, selection, variables = "", id = NO_SESSION, more = "", name = "Attack" } = parts;
  const field = kind === "query" ? "snapshotSession" : "snapshotSessionChanged";
  return `${kind} ${name}${variables} { ${field}(id: "${id}") { ${selection} } } ${more}`;
}
