import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from "graphql";

/**
 * Where in the arguments a literal stands: `{ screenshotScene(input: { width: -1 }) }` and the node of -1 give
 * ["input", "width"]. Empty for a node that is no part of an argument.
 */
export function literalInputPath(document: DocumentNode, wanted: ASTNode): (string | number)[] {
  let found: (string | number)[] = [];
  visit(document, {
    enter(node, key, _parent, _path, ancestors) {
      if (node !== wanted) return undefined;
      const nodes = [...ancestors.flat(), node].filter((step): step is ASTNode => "kind" in step);
      found = nodes.flatMap((step) =>
        step.kind === Kind.ARGUMENT || step.kind === Kind.OBJECT_FIELD ? [step.name.value] : [],
      );
      if (typeof key === "number" && ancestors.at(-2) !== undefined && isListValue(ancestors.at(-2)))
        found.push(key);
      return BREAK;
    },
  });
  return found;
}

function isListValue(step: ASTNode | readonly ASTNode[] | undefined): boolean {
  return step !== undefined && "kind" in step && step.kind === Kind.LIST;
}
