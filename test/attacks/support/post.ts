import { codeIn } from "./code-in.js";
import type { Target } from "./target.js";
import type { HttpTransport } from "./transport.js";

interface Sent {
  readonly body?: string | Buffer<ArrayBuffer>;
  /** Over those that an honest client sends; an empty one is left out. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: "GET" | "POST";
  /** With its question mark. */
  readonly search?: string;
}

const ACCEPTS: Readonly<Record<HttpTransport, string>> = {
  HTTP: "application/graphql-response+json",
  SSE: "text/event-stream",
  multipart: "multipart/mixed;boundary=graphql;subscriptionSpec=1.0",
  callback: "application/json;callbackSpec=1.0",
};

/** Nothing that is refused takes that long; a stream that should have been refused has no end. */
const PATIENCE_MS = 30_000;

/** Sends one request in the manner of a transport, reads all of its answer and gives the code in it. */
export async function post(target: Target, transport: HttpTransport, sent: Sent): Promise<string> {
  const { body = null, headers = {}, method = "POST", search = "" } = sent;
  const all = {
    "content-type": "application/json",
    accept: ACCEPTS[transport],
    authorization: target.authorization ?? "",
    ...headers,
  };
  const answer = await fetch(target.graphqlUrl + search, {
    method,
    headers: Object.entries(all).filter(([, value]) => value !== ""),
    body,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return codeIn(await answer.text());
}
