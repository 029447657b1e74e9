/** What somebody was given. */
export interface Given {
  /** All of it. */
  readonly text: string;
  /** As they came, whichever way. */
  readonly errors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}
