/**
 * The constant upstream of every measured server: answers each call with 201 and the same documented
 * body (contracts/whiteboard.md B5.1) at once, so that all CPU that differs is the servers' own.
 */
import { createServer } from "node:http";
import { upstreamAnswer } from "./upstream-answer.ts";

const body = Buffer.from(JSON.stringify(upstreamAnswer));
const headers = { "content-type": "application/json; charset=utf-8", "content-length": body.byteLength };

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => response.writeHead(201, headers).end(body));
});
// Longer than any pause between two rounds of one server.
server.keepAliveTimeout = 120_000;
server.listen(0, "127.0.0.1");
