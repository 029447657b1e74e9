import type { FastifyRequest } from "fastify";
import type { Call } from "./call.js";

/** The request as operations see it. */
export function callOf(request: FastifyRequest): Call {
  return {
    method: request.method,
    url: request.url,
    params: request.params as Record<string, string>,
    query: request.query as Record<string, string | string[] | undefined>,
    headers: request.headers,
    body: typeof request.body === "string" ? request.body : "",
  };
}
