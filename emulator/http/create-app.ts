import fastify, { type FastifyInstance } from "fastify";

/** A drawing with background pictures in base64 is large; nothing else comes near. */
const BODY_LIMIT = 32 * 1024 * 1024;

/** The resourceId of the recording service is a path segment of some 240 characters. */
const LONGEST_SEGMENT = 1024;

/**
 * An HTTP server without routes. Bodies stay text whatever their content type says: the real service
 * "tolerates some others", and a malformed one must get the service's own answer (contracts/whiteboard.md B1).
 */
export function createApp(): FastifyInstance {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: LONGEST_SEGMENT },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, _request, reply) => {
    const status =
      error instanceof Error && "statusCode" in error && typeof error.statusCode === "number"
        ? error.statusCode
        : 500;
    void reply.status(status).send({ message: error instanceof Error ? error.message : String(error) });
  });
  return app;
}
