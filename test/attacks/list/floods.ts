import { randomUUID } from "node:crypto";
import { connect, type Socket } from "node:net";
import type { Attack, Try } from "../support/attack.js";
import { streamsPerAddress } from "../support/attacked-settings.js";
import { codeIn } from "../support/code-in.js";
import { openAttackerSocket } from "../support/open-attacker-socket.js";
import { operationText } from "../support/operation-text.js";
import { post } from "../support/post.js";
import { sessionOperation } from "../support/session-operation.js";
import type { Target } from "../support/target.js";
import { times } from "../support/times.js";

const EVENTS = operationText({ query: "subscription { recordingEvents { cursor } }" });
const HARMLESS = operationText({ query: sessionOperation({ kind: "query", selection: "id" }) });

/** Opens streams until one is refused, and gives the code of that. */
async function floodStreams(target: Target, accept: string): Promise<string> {
  const leaving = new AbortController();
  // An answer that nobody holds on to is cancelled when it is collected.
  const open: Response[] = [];
  try {
    for (let i = 0; i <= streamsPerAddress; i++) {
      const answer = await fetch(target.graphqlUrl, {
        method: "POST",
        headers: { "content-type": "application/json", accept, authorization: target.authorization ?? "" },
        body: EVENTS,
        signal: leaving.signal,
      });
      if (answer.status !== 200) return codeIn(await answer.text());
      open.push(answer);
    }
    throw new Error(`${open.length} streams, and none was refused`);
  } finally {
    leaving.abort();
  }
}

/** Opens WebSockets until one is refused, and gives the status of that. */
async function floodSockets(target: Target): Promise<string> {
  const sockets = [];
  try {
    for (let i = 0; i <= streamsPerAddress; i++) {
      sockets.push(await openAttackerSocket(target, { silent: true }));
    }
    throw new Error("no socket was refused");
  } catch (error) {
    return /response: (\d+)/.exec(String(error))?.[1] ?? String(error);
  } finally {
    for (const { raw } of sockets) raw.socket.terminate();
  }
}

/** Many connections that begin something and do not go on; gives what somebody else is answered meanwhile. */
function holdOpen(beginning: (target: Target) => string): Try {
  return async (target) => {
    const { hostname, port } = new URL(target.url);
    const held = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const { promise, resolve } = Promise.withResolvers<Socket>();
        const socket = connect(Number(port), hostname, () =>
          socket.write(beginning(target), () => resolve(socket)),
        );
        socket.on("error", () => socket.destroy());
        return promise;
      }),
    );
    try {
      return await post(target, "HTTP", { body: HARMLESS });
    } finally {
      for (const socket of held) socket.destroy();
    }
  };
}

const UPGRADE =
  "GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n" +
  "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n";

/** How many documents are sent that all differ, each as large as one may be. */
const DOCUMENTS = 60;

/** So many documents of which no two are the same. */
function sendAll(
  make: (i: number) => { readonly selection: string; readonly more?: string },
): Attack["tries"] {
  return {
    HTTP: async (target, n) => {
      const codes = new Set<string>();
      for (let i = 0; i < DOCUMENTS; i++) {
        const query = sessionOperation({ kind: "query", ...make(n * DOCUMENTS + i) });
        codes.add(await post(target, "HTTP", { body: operationText({ query }) }));
      }
      return [...codes].join();
    },
  };
}

/** Much of what is harmless alone. */
export const floods: readonly Attack[] = [
  {
    name: "documents that all differ",
    stoppedBy: "32 MiB for documents that are kept",
    requests: DOCUMENTS,
    tries: sendAll((i) => ({ selection: `d${i}: id ${times(300, () => "id cname status")}` })),
    code: "data",
  },
  {
    name: "documents of nothing but comments",
    stoppedBy: "32 MiB for documents that are kept, comments included",
    requests: DOCUMENTS,
    tries: sendAll((i) => ({ selection: `d${i}: id`, more: "#\n".repeat(30_000) })),
    code: "data",
  },
  {
    name: "a flood of streams",
    stoppedBy: "streams per address",
    requests: streamsPerAddress + 1,
    tries: {
      SSE: (target) => floodStreams(target, "text/event-stream"),
      multipart: (target) => floodStreams(target, "multipart/mixed;subscriptionSpec=1.0"),
      WebSocket: floodSockets,
    },
    code: { WebSocket: "429", other: "STREAM_LIMIT_EXCEEDED" },
    withoutToken: { WebSocket: "429", other: "UNAUTHENTICATED" },
  },
  {
    name: "one callback subscription again and again",
    stoppedBy: "an id is taken once; places for callbacks",
    tries: {
      callback: async (target) => {
        const subscription = target.newSubscription();
        const body = operationText({ query: "subscription { recordingEvents { cursor } }" }, subscription);
        const first = await post(target, "callback", { body });
        return first === "data" ? post(target, "callback", { body }) : first;
      },
    },
    code: "CONFLICT",
  },
  {
    name: "callbacks to an address of the attacker's choice",
    stoppedBy: "`SUBSCRIPTION_CALLBACK_ORIGINS`",
    tries: {
      callback: (target) =>
        post(target, "callback", {
          body: operationText(
            { query: "subscription { recordingEvents { cursor } }" },
            { ...target.newSubscription(), callbackUrl: `http://169.254.169.254/${randomUUID()}` },
          ),
        }),
    },
    code: "BAD_USER_INPUT",
  },
  {
    name: "two hundred bodies that do not end",
    stoppedBy: "30 s for a request to arrive",
    requests: 201,
    tries: {
      HTTP: holdOpen(
        ({ authorization }) =>
          `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 200000\r\n` +
          `${authorization === null ? "" : `authorization: ${authorization}\r\n`}\r\n{"query":"`,
      ),
    },
    code: "data",
  },
  {
    name: "two hundred headers that do not end",
    stoppedBy: "30 s for a request to arrive",
    requests: 201,
    tries: { HTTP: holdOpen(() => "POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: ") },
    code: "data",
  },
  {
    name: "two hundred sockets in the middle of a frame",
    stoppedBy: "streams per address; `SOCKET_INIT_MS`",
    requests: 201,
    tries: { WebSocket: holdOpen(() => `${UPGRADE}\x01\x7f`) },
    code: "data",
    withoutToken: "UNAUTHENTICATED",
  },
];
