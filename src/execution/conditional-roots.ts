import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  type SelectionNode,
} from "graphql";

const CONDITIONS = new Set(["skip", "include"]);

/**
 * What a document makes conditional at the root of a subscription. A subscription has one root field, and whether it is
 * there must not hang on a variable (GraphQL specification, draft, 5.2.4.1); graphql-js asks that of nobody, and fails
 * where the field is left out.
 */
export function conditionalRoots(document: DocumentNode): SelectionNode[] {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.SUBSCRIPTION
      ? conditionalAmong(node.selectionSet.selections, fragments)
      : [],
  );
}

/** @param fragments those that may still be followed: each one once, since nothing is valid yet and they may form a ring. */
function conditionalAmong(
  selections: readonly SelectionNode[],
  fragments: Map<string, FragmentDefinitionNode>,
): SelectionNode[] {
  return selections.flatMap((selection) => {
    if (selection.directives?.some(({ name }) => CONDITIONS.has(name.value))) return [selection];
    if (selection.kind === Kind.FIELD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return conditionalAmong(selection.selectionSet.selections, fragments);
    }
    const name = selection.name.value;
    const fragment = fragments.get(name);
    fragments.delete(name);
    return fragment === undefined ? [] : conditionalAmong(fragment.selectionSet.selections, fragments);
  });
}
