/** Rows of one page, and whether others follow. */
export interface Page<Row> {
  readonly rows: Row[];
  readonly hasMore: boolean;
}

/** Cuts to a page what was asked for with one row more than the page holds. */
export function pageOf<Row>(rows: readonly Row[], first: number): Page<Row> {
  return { rows: rows.slice(0, first), hasMore: rows.length > first };
}
