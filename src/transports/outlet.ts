import type { GraphQLFormattedError } from "graphql";

/** How an operation ended: by itself, refused before it gave anything, or broken off afterwards. */
export type OperationEnd =
  | { readonly kind: "complete" }
  | { readonly kind: "refused" | "broken"; readonly errors: readonly GraphQLFormattedError[] };

/** Where one operation's results leave the server, in the framing of a transport. */
export interface Outlet {
  /**
   * Sends one result.
   *
   * @param result a GraphQL result as JSON in UTF-8; the same buffer for everybody who gets the same, never changed.
   * @returns whether it takes another at once. After `false` the transport calls `resume` when it does.
   */
  next(result: Buffer): boolean;
  /** Nothing follows. */
  end(end: OperationEnd): void;
}
