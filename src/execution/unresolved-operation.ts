import { type DocumentNode, type GraphQLError, Kind } from "graphql";
import { codedError } from "./coded-error.js";

/** Why no operation of a document can be run: none has the name, or several could be meant. */
export function unresolvedOperation(
  document: DocumentNode,
  operationName: string | null | undefined,
): GraphQLError {
  const names = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value ?? "(without a name)"] : [],
  );
  const message = operationName
    ? `The document has no operation named "${operationName}"; it has ${names.join(", ") || "none"}.`
    : `The document has ${names.length} operations; name one in operationName: ${names.join(", ")}.`;
  return codedError("OPERATION_RESOLUTION_FAILURE", message);
}
