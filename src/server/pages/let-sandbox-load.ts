import type { FastifyInstance } from "fastify";
import { securityHeaders } from "../security-headers.js";

/** What Apollo's page loads and runs, its own `<meta>` policy says; what such an element cannot say is said here. */
const POLICY = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

/**
 * Lets Apollo's landing page, which any path may answer with, be a page: with the headers of an answer it would stay
 * blank. Sandbox lives in a frame of another origin and may know which origin it is for.
 */
export function letSandboxLoad(app: FastifyInstance): void {
  app.addHook("onSend", (_request, reply, payload, next) => {
    const isPage = String(reply.getHeader("content-type")).startsWith("text/html");
    if (isPage && reply.getHeader("content-security-policy") === securityHeaders["content-security-policy"]) {
      reply.headers({
        "content-security-policy": POLICY,
        "referrer-policy": "strict-origin-when-cross-origin",
      });
    }
    next(null, payload);
  });
}
