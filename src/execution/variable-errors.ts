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

/**
 * What is wrong with an operation's variables, each with its input path. graphql-js finds the same, but says it in
 * one string that repeats the whole value, and the value may hold a token. No message here repeats it.
 */
export function variableErrors(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError[] {
  const errors: GraphQLError[] = [];
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) continue;
    const report = (path: readonly (string | number)[], rule: string) => {
      const inputPath = [name, ...path];
      errors.push(
        codedError("BAD_USER_INPUT", `${inputPath.join(".")}: ${rule}`, { nodes: definition, inputPath }),
      );
    };
    const value = variables[name];
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
  return errors;
}
