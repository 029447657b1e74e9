import type { DocumentNode } from "graphql";

/** One operation, the same from every transport. */
export interface OperationRequest {
  readonly source: string;
  /** The parsed source, where the transport has it already; must be what `source` says. */
  readonly document?: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}
