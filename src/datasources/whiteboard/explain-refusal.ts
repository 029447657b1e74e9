import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { ArgumentPaths } from "./argument-paths.js";

interface Asked {
  readonly roomUuid: string;
  readonly region: string;
  readonly path?: string | undefined;
  readonly callerToken?: string | undefined;
}

/**
 * Turns what the HTTP client could tell into what helps the caller of this service: which argument to look at.
 * Everything it does not understand passes through unchanged.
 */
export function explainRefusal(error: unknown, asked: Asked, at: ArgumentPaths): unknown {
  if (!(error instanceof StillgraphError) || error.upstream === undefined) return error;
  const { upstream } = error;
  if (error.code === "UPSTREAM_UNAUTHORIZED") {
    return asked.callerToken === undefined
      ? new StillgraphError(
          error.code,
          `The whiteboard service refused this server's own token (${upstream.reason}); the operator has to check the whiteboard keys.`,
          { upstream },
        )
      : new StillgraphError(
          error.code,
          `The whiteboard service refused the token that was given: ${upstream.reason}.`,
          { upstream, inputPath: at.token },
        );
  }
  if (upstream.httpStatus === 404 && !upstream.reason.startsWith("HTTP 404")) {
    // What a 404 means is told in free text only (contracts/whiteboard.md F), hence the look at the words.
    return asked.path !== undefined && speaksOfScene(wordsOf(upstream.reason, asked))
      ? new StillgraphError(
          "NOT_FOUND",
          `The whiteboard room ${asked.roomUuid} has no ${asked.path}: ${upstream.reason}.`,
          { upstream, inputPath: at.path },
        )
      : new StillgraphError(
          "NOT_FOUND",
          `There is no whiteboard room ${asked.roomUuid} in region ${asked.region}: ${upstream.reason}.`,
          { upstream, inputPath: at.roomUuid },
        );
  }
  return error;
}

function speaksOfScene(words: string): boolean {
  return /scene|path|dir/i.test(words) && !/room/i.test(words);
}

/** A reason without what it quotes of the question: a path may be called `/classroom`. */
function wordsOf(reason: string, { roomUuid, path = "" }: Asked): string {
  const words = [path, roomUuid].reduce((rest, quoted) => rest.replaceAll(quoted, ""), reason);
  // Long reasons are cut off, and the path may be with them.
  return words.replace(/\/.*…$/su, "");
}
