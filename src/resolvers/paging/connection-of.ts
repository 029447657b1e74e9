import type { Page } from "../../sessions/session-face.js";

interface Connection<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly nodes: readonly Item[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

interface Presentation<Row, Item> {
  readonly cursorOf: (row: Row) => string;
  readonly itemOf: (row: Row) => Item;
  /** The cursor the page was asked with. */
  readonly after: string | null | undefined;
}

/** A page of rows as Relay's cursor connection, with `nodes` for those who need no cursors. */
export function connectionOf<Row, Item>(
  { rows, hasMore }: Page<Row>,
  { cursorOf, itemOf, after }: Presentation<Row, Item>,
): Connection<Item> {
  const [first, last] = [rows[0], rows.at(-1)];
  // Cursors are made when they are asked for: most of a page's never are.
  const edges = rows.map((row) => ({
    get cursor() {
      return cursorOf(row);
    },
    node: itemOf(row),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: hasMore,
      // Somebody who came here with a cursor has seen what is before it; looking whether it is still there costs a query.
      hasPreviousPage: after != null,
      get startCursor() {
        return first === undefined ? null : cursorOf(first);
      },
      get endCursor() {
        return last === undefined ? null : cursorOf(last);
      },
    },
  };
}
