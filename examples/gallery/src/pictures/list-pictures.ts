import type { ApolloClient } from "@apollo/client";
import { type PictureFragment, PicturesSoFarDocument } from "../generated/operations.js";

/** Every picture of a session that the server knows, the oldest first, asked for page by page. */
export async function listPictures(
  client: ApolloClient,
  sessionId: string,
): Promise<readonly PictureFragment[]> {
  const pageAfter = async (after: string | null) => {
    const { data } = await client.query({
      query: PicturesSoFarDocument,
      variables: { sessionId, after },
      fetchPolicy: "no-cache",
    });
    return data?.snapshotSession?.snapshots;
  };
  const pictures: PictureFragment[] = [];
  let page = await pageAfter(null);
  while (page !== undefined) {
    pictures.push(...page.nodes);
    const { hasNextPage, endCursor } = page.pageInfo;
    page = hasNextPage ? await pageAfter(endCursor) : undefined;
  }
  return pictures;
}
