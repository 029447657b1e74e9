import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from "graphql";

/**
 * Where in the arguments a literal stands: `{ screenshotScene(input: { width: -1 }) }` and the node of -1 give
 * ["input", "width"]. Entries of a list are named by their index. Empty for a node that is no part of an argument.
 */
export function literalInputPath(document: DocumentNode, wanted: ASTNode): (string | number)[] {
  let found: (string | number)[] = [];
  visit(document, {
    enter(node, _key, parent, path, ancestors) {
      if (node !== wanted) return undefined;
      // Nodes and the arrays they stand in, in turn; `path` has the key that leads on from each.
      const steps = [...ancestors, ...(parent === undefined ? [] : [parent]), node];
      found = steps.flatMap((step, i) => {
        if (!("kind" in step)) return isListValue(steps[i - 1]) ? (path[i] ?? []) : [];
        return step.kind === Kind.ARGUMENT || step.kind === Kind.OBJECT_FIELD ? step.name.value : [];
      });
      return BREAK;
    },
  });
  return found;
}

function isListValue(step: ASTNode | readonly ASTNode[] | undefined): boolean {
  return step !== undefined && "kind" in step && step.kind === Kind.LIST;
}
