import type { FastifyRequest } from "fastify";

/** Who sends the requests of an HTTP server. */
export interface HttpCallers<Context> {
  /** Asks it of a request's headers, where it was not asked before. Rejects where nobody may ask this server so. */
  authenticate(request: FastifyRequest): Promise<unknown>;
  /** Makes the context of the operation that the request asks for; `authenticate` may have been called or not. */
  context(request: FastifyRequest): Promise<Context>;
}
