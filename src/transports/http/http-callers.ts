import type { FastifyRequest } from "fastify";

/** Who sends the requests of an HTTP server. */
export interface HttpCallers<Context> {
  /** Asks it of a request's headers, where it was not asked before. Rejects where nobody may ask this server so. */
  authenticate(request: FastifyRequest): Promise<unknown>;
  /**
   * The context of the operation that the request asks for, which is counted when this is first called for the request;
   * `authenticate` may have been called or not. A promise where that is not known at once; it rejects where the
   * operation is not granted.
   */
  context(request: FastifyRequest): Context | Promise<Context>;
}
