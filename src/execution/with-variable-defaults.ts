import { type OperationDefinitionNode, valueFromASTUntyped } from "graphql";

/**
 * The variables an operation runs with: those that were sent, and the defaults it declares for the others. A null that
 * was sent stays null, as the GraphQL specification has it (6.1.2).
 */
export function withVariableDefaults(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    // Asked of the variables' own names, or one called `constructor` would count as sent.
    defaultValue === undefined || Object.hasOwn(variables, variable.name.value)
      ? []
      : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return { ...variables, ...Object.fromEntries(defaults) };
}
