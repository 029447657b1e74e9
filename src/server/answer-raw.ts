import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { securityHeaders } from "./security-headers.js";

interface RawAnswer {
  readonly status: number;
  readonly requestId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Writes an HTTP answer where there is no response object to write it with, and closes the connection. */
export function answerRaw(socket: Duplex, { status, requestId, headers, body }: RawAnswer): void {
  const text = JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(text)}`,
    `x-request-id: ${requestId}`,
    ...Object.entries({ ...securityHeaders, ...headers }).map(([name, value]) => `${name}: ${value}`),
    "connection: close",
  ].join("\r\n");
  socket.end(`${head}\r\n\r\n${text}`, () => socket.destroy());
}
