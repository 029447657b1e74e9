let rows = 0;

/** Ids that sort by the order they were asked for, as those of the product do. */
export function storeRowId(): string {
  rows += 1;
  return `019aa5e4-0000-7000-8000-${rows.toString(16).padStart(12, "0")}`;
}
