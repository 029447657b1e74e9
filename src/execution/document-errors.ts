import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
} from "graphql";
import { codedError } from "./coded-error.js";
import { literalInputPath } from "./literal-input-path.js";

const MOST_ERRORS = 10;

/** Nodes graphql-js blames when a literal does not fit, in place of the field that takes it. */
const VALUE_KINDS: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]);

/** What is wrong with a document as the schema sees it; empty when nothing is. Each error has its code. */
export function documentErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  introspection: boolean,
): GraphQLError[] {
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  return validate(schema, document, rules, { maxErrors: MOST_ERRORS }).map((error) =>
    withCode(document, error),
  );
}

function withCode(document: DocumentNode, error: GraphQLError): GraphQLError {
  const [blamed] = error.nodes ?? [];
  const inputPath =
    blamed !== undefined && VALUE_KINDS.has(blamed.kind) ? literalInputPath(document, blamed) : [];
  const { message, nodes, source, positions } = error;
  return inputPath.length === 0
    ? codedError("GRAPHQL_VALIDATION_FAILED", message, { nodes, source, positions })
    : codedError("BAD_USER_INPUT", `${inputPath.join(".")}: ${message}`, {
        nodes,
        source,
        positions,
        inputPath,
      });
}
