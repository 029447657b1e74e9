import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { JWK } from "jose";
import { onTestFinished } from "vitest";

/** What the server does in place of answering with its keys. */
export type KeyServerFault = RequestListener | null;

export interface KeyServer {
  /** Address of the key set. */
  readonly url: string;
  /** How many times it was asked. */
  asked(): number;
  /** The keys from now on. */
  publish(...keys: readonly JWK[]): void;
  /** Null for none. */
  fail(fault: KeyServerFault): void;
}

/** An identity provider's key set on a real socket; it ends with the test. */
export async function startKeyServer(...keys: readonly JWK[]): Promise<KeyServer> {
  let published = keys;
  let fault: KeyServerFault = null;
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (fault !== null) return fault(request, response);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ keys: published }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys.json?tenant=a`,
    asked: () => asked,
    publish: (...next) => {
      published = next;
    },
    fail: (next) => {
      fault = next;
    },
  };
}
