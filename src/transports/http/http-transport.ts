import type { FastifyReply, FastifyRequest } from "fastify";

/** A way of asking over HTTP other than one answer to one request; it shares its path with GraphQL over HTTP. */
export interface HttpTransport {
  /**
   * Whether this request is meant for it. At once where its headers say so; where its document has to be looked at, that
   * is work which the caller must be granted first.
   *
   * @returns what rejects only as HttpCallers.context does.
   */
  takes(request: FastifyRequest): boolean | Promise<boolean>;
  /**
   * Answers, or takes the connection over.
   *
   * @throws StillgraphError where the request cannot be answered; the server makes an HTTP answer of it.
   */
  answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
}
