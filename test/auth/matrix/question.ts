import type { Thing } from "./thing.js";

/** How a caller is told that a thing is not for them. */
export type Refusal =
  /** An error with this code, and where in the input it is about. */
  | { readonly code: "FORBIDDEN" | "NOT_FOUND"; readonly inputPath: readonly string[] }
  /** Null, as for a thing that is not there. */
  | "null"
  /** A list without it. */
  | "left out";

/** One way of using a field. */
export interface Question {
  readonly source: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Which things it names, or asks for without naming any. */
  readonly about: readonly Thing[];
  /** What of a thing an answer shows that is not refused. */
  readonly shows: (thing: Thing) => string;
  readonly refusal: Refusal;
}
