import { StillgraphError } from "../../errors/stillgraph-error.js";

const MOST = 200;

/**
 * How many entries a page is to have at most.
 *
 * @param fallback for an explicit null, which counts as left out.
 * @throws StillgraphError BAD_USER_INPUT at ["first"] outside 1 to 200.
 */
export function pageSize(first: number | null | undefined, fallback: number): number {
  const size = first ?? fallback;
  if (size >= 1 && size <= MOST) return size;
  throw new StillgraphError("BAD_USER_INPUT", `first must be from 1 to ${MOST}; it is ${size}.`, {
    inputPath: ["first"],
  });
}
