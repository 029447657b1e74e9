import type { regions } from "./regions.js";

/** Code of a data centre, the value of the `region` header. */
export type Region = (typeof regions)[number];
