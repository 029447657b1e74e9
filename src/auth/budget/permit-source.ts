import type { Permits } from "./permits.js";

/** Where permits come from. Never rejects. */
export type PermitSource = (key: string) => Promise<Permits>;
