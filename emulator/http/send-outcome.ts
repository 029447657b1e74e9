import type { FastifyReply } from "fastify";
import type { Outcome } from "./outcome.js";

/** Carries an outcome out on the connection. */
export function sendOutcome(reply: FastifyReply, outcome: Outcome): FastifyReply {
  switch (outcome.type) {
    case "answer":
      return reply
        .status(outcome.status)
        .headers(outcome.headers)
        .type("application/json; charset=utf-8")
        .send(JSON.stringify(outcome.body));
    case "text":
      return reply.status(outcome.status).type(outcome.contentType).send(outcome.text);
    case "picture":
      return reply.status(200).type("image/png").send(outcome.png);
    case "silence":
      return reply.hijack();
    case "reset":
      reply.hijack();
      reply.raw.socket?.resetAndDestroy();
      return reply;
    case "truncated":
      return sendHalf(reply, outcome.status, Buffer.from(JSON.stringify(outcome.body)));
  }
}

/** Promises the whole body in `Content-Length` and ends the connection after half of it. */
function sendHalf(reply: FastifyReply, status: number, body: Buffer): FastifyReply {
  reply.hijack();
  reply.raw.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": body.length,
  });
  reply.raw.write(body.subarray(0, Math.ceil(body.length / 2)), () => reply.raw.socket?.destroy());
  return reply;
}
