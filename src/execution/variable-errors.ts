import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";
import { codedError } from "./coded-error.js";
import { givenVariable } from "./given-variable.js";
import { withoutGivenValue } from "./without-given-value.js";

/** As many as of a document: a list of a hundred thousand wrong values would else be answered with as many errors. */
const MOST_ERRORS = 10;

const ENOUGH = Symbol("no more errors are told");

/**
 * What is wrong with an operation's variables, each with its input path; the first ten, where it is more. graphql-js
 * finds the same, but says it in one string that repeats the whole value, and the value may hold a token. No message
 * here repeats it.
 */
export function variableErrors(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError[] {
  const errors: GraphQLError[] = [];
  try {
    collectErrors(errors, { schema, operation, variables });
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return errors;
}

interface Given {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** @throws ENOUGH, which is the one way to stop graphql-js while it goes through a value. */
function collectErrors(errors: GraphQLError[], { schema, operation, variables }: Given): void {
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) continue;
    const report = (path: readonly (string | number)[], rule: string) => {
      if (errors.length === MOST_ERRORS) throw ENOUGH;
      const inputPath = [name, ...path];
      errors.push(
        codedError("BAD_USER_INPUT", `${inputPath.join(".")}: ${rule}`, { nodes: definition, inputPath }),
      );
    };
    // A variable may be named like what every object inherits.
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined) {
      if (isNonNullType(type) && definition.defaultValue === undefined)
        report([], "This variable is required.");
      continue;
    }
    if (value === null) {
      if (isNonNullType(type)) report([], "This variable must not be null.");
      continue;
    }
    coerceInputValue(value, type, (path, invalid, error) =>
      report(path, withoutGivenValue(error.message, givenVariable(invalid))),
    );
  }
}
