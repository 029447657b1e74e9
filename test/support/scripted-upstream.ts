import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** What the upstream does with one request. */
export type ScriptedReply =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  /** The connection is cut before any answer. */
  | "reset"
  /** No answer comes until the upstream stops. */
  | "hang";

export interface ReceivedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Names as sent, without those that belong to the connection. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as sent. */
  readonly body: string;
}

export interface ScriptedUpstream {
  readonly url: string;
  /** Every request so far, oldest first. */
  readonly requests: readonly ReceivedRequest[];
  /** Forgets what was received and plays these from the next request on; the last one over and over. */
  script(...replies: readonly ScriptedReply[]): void;
  /** Resolves once so many requests have come since the last script. */
  received(count: number): Promise<void>;
  stop(): Promise<void>;
}

const OF_THE_CONNECTION = new Set(["host", "connection", "content-length"]);

/** A real HTTP server that answers what it is told to: an object as JSON, a text as it is. */
export async function startScriptedUpstream(): Promise<ScriptedUpstream> {
  let replies: readonly ScriptedReply[] = [];
  const requests: ReceivedRequest[] = [];
  let noticed = Promise.withResolvers<void>();

  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const reply = replies[Math.min(requests.length, replies.length - 1)];
    requests.push({
      method: request.method ?? "",
      path: request.url ?? "",
      headers: headersOf(request),
      body,
    });
    noticed.resolve();
    noticed = Promise.withResolvers();
    perform(reply ?? { status: 500, body: "the test has not said what to answer" }, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");

  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    script(...next) {
      replies = next;
      requests.length = 0;
    },
    async received(count) {
      while (requests.length < count) await noticed.promise;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, "close");
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function headersOf({ rawHeaders }: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? "";
    if (!OF_THE_CONNECTION.has(name.toLowerCase())) headers[name] = rawHeaders[i + 1] ?? "";
  }
  return headers;
}

function perform(reply: ScriptedReply, response: ServerResponse): void {
  if (reply === "hang") return;
  if (reply === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  const { status, body = "", headers = {} } = reply;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(text) }).end(text);
}
