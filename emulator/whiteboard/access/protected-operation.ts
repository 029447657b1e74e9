import type { permissions } from "./permissions.js";

/** Name of an operation that needs a token. */
export type ProtectedOperation = keyof typeof permissions;
