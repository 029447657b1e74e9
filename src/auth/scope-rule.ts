import type { Scope } from "./scope.js";

/** Any one of these sets of scopes is enough; of a set, all are needed. The argument of `@requiresScopes`. */
export type ScopeRule = readonly (readonly Scope[])[];
