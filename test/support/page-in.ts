interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** The page of a connection in an answer. */
export function pageIn(data: Readonly<Record<string, unknown>> | null, field: string): Page {
  const page = data?.[field];
  if (page == null) throw new Error(`the answer has no ${field}`);
  return page as Page;
}
