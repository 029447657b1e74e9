import type { Scope } from "./scope.js";
import type { ScopeRule } from "./scope-rule.js";

/** Whether these scopes are enough. */
export function satisfiesRule(rule: ScopeRule, scopes: readonly Scope[]): boolean {
  return rule.some((set) => set.every((scope) => scopes.includes(scope)));
}
