import type { FastifyReply, FastifyRequest } from "fastify";

/** A way of asking over HTTP other than one answer to one request; it shares its path with GraphQL over HTTP. */
export interface HttpTransport {
  /** Whether this request is meant for it. Looks only, and never throws. */
  takes(request: FastifyRequest): boolean;
  /**
   * Answers, or takes the connection over.
   *
   * @throws StillgraphError where the request cannot be answered; the server makes an HTTP answer of it.
   */
  answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
}
