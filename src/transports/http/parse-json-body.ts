import type { FastifyInstance } from "fastify";
import { StillgraphError } from "../../errors/stillgraph-error.js";

/**
 * Reads JSON bodies with the engine's own parser, and lets every other content type through as text so that the
 * route can say what is wrong with it. Fastify's default parser guards against prototype keys; here variables are
 * only ever read by the names the schema declares.
 */
export function parseJsonBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, text, done) => {
    if (text === "") {
      done(null, undefined);
      return;
    }
    try {
      done(null, JSON.parse(text as string));
    } catch (error) {
      done(malformed(error as SyntaxError));
    }
  });
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, text, done) => done(null, text));
}

function malformed(error: SyntaxError): StillgraphError {
  // The engine's message quotes the body around the fault; only the position is handed on.
  const position = /position \d+/.exec(error.message)?.[0];
  return new StillgraphError(
    "BAD_REQUEST",
    `Invalid JSON in the body${position === undefined ? "" : ` (at ${position})`}; quote names and escape line breaks.`,
  );
}
