import { signedCallback } from "./signed-callback.ts";

/**
 * A callback as the bytes of an HTTP request.
 *
 * @param number tells it, and its picture, from all others of the run.
 */
export function signedRequest(host: string, number: number): Buffer {
  const { body, headers } = signedCallback(number);
  const head = [
    "POST /webhooks/agora HTTP/1.1",
    `host: ${host}`,
    `content-length: ${Buffer.byteLength(body)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}
