import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { sendRaw } from "../../support/send-raw.js";
import type { Attack, Try } from "../support/attack.js";
import { codeIn } from "../support/code-in.js";
import { operationText } from "../support/operation-text.js";
import { post } from "../support/post.js";
import { sessionOperation } from "../support/session-operation.js";
import { times } from "../support/times.js";
import type { HttpTransport } from "../support/transport.js";

type Sent = Parameters<typeof post>[2];

const ALL = ["HTTP", "SSE", "multipart", "callback"] as const;

/** The same request in the manner of each of these transports. */
function overHttp(
  make: (n: number, transport: HttpTransport) => Sent,
  over: readonly HttpTransport[] = ALL,
): Attack["tries"] {
  const tries = over.map((transport): [string, Try] => [
    transport,
    (target, n) => post(target, transport, make(n, transport)),
  ]);
  return Object.fromEntries(tries);
}

const operation = (n: number) =>
  operationText({ query: sessionOperation({ kind: "query", selection: `a${n}: id` }) });
const MUTATION = 'mutation { screenshotScene(input: { roomUuid: "r", width: 1, height: 1 }) { url } }';
const search = (fields: Readonly<Record<string, string>>) => `?${new URLSearchParams(fields)}`;
const hash = createHash("sha256").update("{ __typename }").digest("hex");

const packed = gzipSync(Buffer.alloc(100_000_000));

/** The head of a POST, as far as a line of its own goes. */
const head = (authorization: string | null, lines = "") =>
  `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n` +
  `${authorization === null ? "" : `authorization: ${authorization}\r\n`}${lines}`;

/** Requests that are wrong before there is an operation in them. */
export const hostileRequests: readonly Attack[] = [
  {
    name: "a list of operations",
    stoppedBy: "batches",
    tries: overHttp((n) => ({ body: `[${Array.from({ length: 200 }, () => operation(n)).join(",")}]` })),
    code: "BATCHING_DISABLED",
  },
  {
    name: "a body that is too large",
    stoppedBy: "body",
    tries: overHttp((n) => ({ body: operationText({ query: `# ${n} ${"x".repeat(300_000)}` }) })),
    code: "BODY_TOO_LARGE",
  },
  {
    name: "a small body that unpacks to a large one",
    stoppedBy: "bodies are not unpacked",
    tries: overHttp(() => ({
      body: packed,
      headers: { "content-encoding": "gzip" },
    })),
    code: "BAD_REQUEST",
  },
  {
    name: "lists nested in a body",
    stoppedBy: "body",
    tries: overHttp(() => ({ body: `{"query":${"[".repeat(125_000)}${"]".repeat(125_000)}}` })),
    code: "BAD_REQUEST",
  },
  {
    name: "a body that is no JSON",
    stoppedBy: "parsing",
    tries: overHttp((n) => ({ body: `{"query":"{ a${n} }",${'"a":[{'.repeat(40_000)}` })),
    code: "BAD_REQUEST",
  },
  {
    name: "a body that is no UTF-8",
    stoppedBy: "parsing of the document",
    tries: overHttp((n) => ({
      body: Buffer.concat([
        Buffer.from(`{"query":"{ a${n} `),
        Buffer.from([0xc3, 0x28, 0xff]),
        Buffer.from('}"}'),
      ]),
    })),
    code: "GRAPHQL_PARSE_FAILED",
  },
  {
    name: "a form of a foreign page",
    stoppedBy: "CSRF prevention",
    tries: overHttp((n) => ({
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: search({ query: MUTATION, n: String(n) }).slice(1),
    })),
    code: "BAD_REQUEST",
  },
  {
    name: "text/plain of a foreign page",
    stoppedBy: "CSRF prevention",
    tries: overHttp((n) => ({ headers: { "content-type": "text/plain" }, body: operation(n) })),
    code: "BAD_REQUEST",
  },
  {
    name: "a GET that a foreign page's link could be",
    stoppedBy: "CSRF prevention",
    tries: overHttp(
      (n) => ({
        method: "GET",
        headers: { "content-type": "" },
        search: search({ query: sessionOperation({ kind: "query", selection: `a${n}: id` }) }),
      }),
      ["HTTP", "SSE", "multipart"],
    ),
    code: "BAD_REQUEST",
  },
  {
    name: "a mutation by GET",
    stoppedBy: "mutations are POSTed",
    tries: overHttp(
      () => ({
        method: "GET",
        headers: { "content-type": "", "apollo-require-preflight": "1" },
        search: search({ query: MUTATION }),
      }),
      ["HTTP", "SSE", "multipart"],
    ),
    code: "BAD_REQUEST",
  },
  {
    name: "a document under the hash of another",
    stoppedBy: "the hash is compared, or no hash is taken",
    tries: overHttp(
      (n, transport) => ({
        body: JSON.stringify({
          ...(transport === "HTTP" && { query: `{ __typename # ${n}\n}` }),
          extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
        }),
      }),
      ["HTTP", "SSE", "multipart"],
    ),
    code: { HTTP: "BAD_REQUEST", other: "PERSISTED_QUERY_NOT_SUPPORTED" },
  },
  {
    name: "headers without end",
    stoppedBy: "16 kB of headers",
    tries: Object.fromEntries(
      ["HTTP", "WebSocket"].map((transport): [string, Try] => [
        transport,
        async ({ url, authorization }) => {
          const upgrade = transport === "HTTP" ? "" : "upgrade: websocket\r\nconnection: upgrade\r\n";
          const flood = times(4_000, (i) => `\r\nx-${i}: 1`).trimStart();
          const { ended } = await sendRaw(url, `${head(authorization, upgrade)}${flood}\r\n\r\n`);
          return codeIn(await ended);
        },
      ]),
    ),
    code: "BAD_REQUEST",
    withoutToken: "BAD_REQUEST",
  },
  {
    name: "two lengths of one body",
    stoppedBy: "Node's parser",
    tries: {
      HTTP: async ({ url, authorization }) => {
        const lines = "content-length: 4\r\ntransfer-encoding: chunked\r\n";
        const { ended } = await sendRaw(
          url,
          `${head(authorization, lines)}\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
        );
        return codeIn(await ended);
      },
    },
    code: "BAD_REQUEST",
    withoutToken: "BAD_REQUEST",
  },
  {
    name: "a page of a foreign origin",
    stoppedBy: "`CORS_ORIGINS`",
    tries: {
      WebSocket: async ({ url }) => {
        const { ended } = await sendRaw(
          url,
          "GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n" +
            "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\norigin: https://evil.example.com\r\n\r\n",
        );
        return codeIn(await ended);
      },
    },
    code: "ORIGIN_NOT_ALLOWED",
    withoutToken: "ORIGIN_NOT_ALLOWED",
  },
];
