import type { DocumentNode } from "graphql";

/** One operation, the same from every transport. */
export interface OperationRequest {
  /** Empty where the request names its document by an id alone. */
  readonly source: string;
  /** By which a trusted document is known, where the request has one. */
  readonly documentId?: string | undefined;
  /** The parsed source, where the transport has it already; must be what `source` says. */
  readonly document?: DocumentNode | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}
