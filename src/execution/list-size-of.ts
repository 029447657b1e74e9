import { type FieldNode, Kind, type ValueNode } from "graphql";

/** How long a list is taken to be when nothing in the operation says so. */
const ASSUMED = 10;

/**
 * How many entries a field's list may have: `first` where it is given, the number of representations for
 * `_entities`, and an assumption otherwise. A value that is no number, or none at all, counts as the assumption.
 *
 * @param fallback what to assume, where the schema has a default for `first`.
 */
export function listSizeOf(
  field: FieldNode,
  variables: Readonly<Record<string, unknown>>,
  fallback?: unknown,
): number {
  for (const argument of field.arguments ?? []) {
    const value = sizeIn(argument.value, variables);
    if (argument.name.value === "first" && typeof value === "number" && value >= 0) return value;
    if (argument.name.value === "representations" && Array.isArray(value)) return value.length;
  }
  return typeof fallback === "number" ? fallback : ASSUMED;
}

/** Only what the two arguments above can hold; the inside of a list does not matter, its length does. */
function sizeIn(node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    return Object.hasOwn(variables, name) ? variables[name] : undefined;
  }
  if (node.kind === Kind.INT) return Number(node.value);
  return node.kind === Kind.LIST ? node.values : undefined;
}
