import type { FastifyRequest } from "fastify";

/** Who sends the requests of an HTTP server. */
export interface HttpCallers<Context> {
  /**
   * Asks it of a request's headers, where it was not asked before. Throws where nobody may ask this server so; a promise
   * where that is not known at once.
   */
  authenticate(request: FastifyRequest): unknown;
  /**
   * The context of the operation that the request asks for, which is counted when this is first called for the request;
   * `authenticate` may have been called or not. Throws where the operation is not granted; a promise where that is
   * not known at once.
   */
  context(request: FastifyRequest): Context | Promise<Context>;
}
