import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
} from "graphql";
import { codedError } from "./coded-error.js";
import { conditionalRoots } from "./conditional-roots.js";
import { givenLiteral } from "./given-literal.js";
import { literalInputPath } from "./literal-input-path.js";
import { withoutGivenValue } from "./without-given-value.js";

const MOST_ERRORS = 10;

/** What is wrong with a document as the schema sees it; empty when nothing is. Each error has its code. */
export function documentErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  introspection: boolean,
): GraphQLError[] {
  // First, because the specified rules throw what they should report where such a condition is a variable.
  const conditional = conditionalRoots(document);
  if (conditional.length > 0) {
    const message = "The root field of a subscription cannot be skipped or included on a condition.";
    return [codedError("GRAPHQL_VALIDATION_FAILED", message, { nodes: conditional })];
  }
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  return validate(schema, document, rules, { maxErrors: MOST_ERRORS }).map((error) =>
    withCode(document, error),
  );
}

function withCode(document: DocumentNode, error: GraphQLError): GraphQLError {
  const { nodes, source, positions, originalError } = error;
  // Where a literal does not fit, graphql-js blames the value and not the field that takes it.
  const [blamed] = nodes ?? [];
  const given = blamed && givenLiteral(blamed);
  const inputPath = blamed && given ? literalInputPath(document, blamed) : [];
  const message = given ? withoutGivenValue(error.message, given) : error.message;
  // What a scalar threw (the default of a variable can be wrong too) would be taken for a fault of the server's.
  if (inputPath.length === 0 && message === error.message && originalError === undefined) {
    // A new error would look up its place in the document once more, line by line.
    error.extensions["code"] = "GRAPHQL_VALIDATION_FAILED";
    return error;
  }
  return inputPath.length === 0
    ? codedError("GRAPHQL_VALIDATION_FAILED", message, { nodes, source, positions })
    : codedError("BAD_USER_INPUT", `${inputPath.join(".")}: ${message}`, {
        nodes,
        source,
        positions,
        inputPath,
      });
}
