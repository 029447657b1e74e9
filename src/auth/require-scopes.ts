import { StillgraphError } from "../errors/stillgraph-error.js";
import type { Rights } from "./rights.js";
import { satisfiesRule } from "./satisfies-rule.js";
import type { ScopeRule } from "./scope-rule.js";

/** @throws StillgraphError FORBIDDEN that names the scopes, for a caller who has not enough of them. */
export function requireScopes(
  { scopes }: Rights,
  rule: ScopeRule,
  inputPath?: readonly (string | number)[],
): void {
  if (satisfiesRule(rule, scopes)) return;
  const sets = rule.map((set) => set.join(" and ")).join(", or ");
  throw new StillgraphError(
    "FORBIDDEN",
    `Your token does not have the scope this needs: ${sets}.`,
    inputPath === undefined ? {} : { inputPath },
  );
}
