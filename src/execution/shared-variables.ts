import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type VariableNode,
  visit,
} from "graphql";

/** Where to begin: the one argument in which two subscribers to the same may differ. */
const PLACE = "after";

/**
 * The names of the variables that decide what a subscription's results look like: all that the document uses, without
 * those that say nothing but where to begin. Two subscribers with equal values for these can be served the same bytes.
 */
export function sharedVariables(document: DocumentNode, operation: OperationDefinitionNode): Set<string> {
  const places = new Set<VariableNode>(
    operation.selectionSet.selections.flatMap((root) =>
      root.kind === Kind.FIELD ? placeVariables(root) : [],
    ),
  );
  const names = new Set<string>();
  // Over all fragments, used or not: one too many only makes two groups of what could be one.
  visit(document, {
    VariableDefinition: () => false,
    Variable: (variable) => {
      if (!places.has(variable)) names.add(variable.name.value);
    },
  });
  return names;
}

function placeVariables(root: FieldNode): VariableNode[] {
  return (root.arguments ?? []).flatMap(({ name, value }) =>
    name.value === PLACE && value.kind === Kind.VARIABLE ? value : [],
  );
}
