/** As much of a caller's value as an error may need to know of it. */
export interface GivenValue {
  readonly kind: "a text" | "a number" | "a boolean" | "null" | "a list" | "an object" | "a name";
  /** The value itself where it is a text or a name. */
  readonly text?: string | undefined;
  /** How graphql-js prints it, where it does: literals. */
  readonly printed?: string | undefined;
}
