import type { OperationDefinitionNode } from "graphql";

/**
 * The values of the variables that an operation declares. Nobody reads the others, and with a subscription they would be
 * kept as long as it stands.
 */
export function declaredVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>> | null | undefined,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = Object.create(null);
  for (const { variable } of variableDefinitions) {
    const name = variable.name.value;
    if (given && Object.hasOwn(given, name)) values[name] = given[name];
  }
  return values;
}
