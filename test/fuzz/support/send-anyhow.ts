import type { RandomChoices } from "../../chaos/support/random-choices.js";
import { openRawSocket } from "../../support/streams/raw-socket.js";
import { faultsOfAnswer } from "./faults-of-answer.js";
import type { FuzzOperation } from "./make-operation.js";

/** Sends one operation and tells what is wrong with how it was answered; nothing where all is well. */
export type Sender = (operation: FuzzOperation, random: RandomChoices) => Promise<readonly string[]>;

/** An answer that takes longer is a hang. */
const PATIENCE_MS = 60_000;

/** Every way there is of asking this server, by name. */
export function sendersTo(graphqlUrl: string): Readonly<Record<string, Sender>> {
  const post = async (body: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(graphqlUrl, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  return {
    async post(operation) {
      return faultsOfResponse(await post(JSON.stringify(operation)));
    },
    async get({ query, variables, operationName }) {
      const parameters = new URLSearchParams({
        query: query.toWellFormed(),
        variables: JSON.stringify(variables),
        ...(typeof operationName === "string" ? { operationName } : {}),
      });
      const url = `${graphqlUrl}?${parameters}`;
      // Longer ones Node refuses before anybody looks at them.
      if (url.length > 12_000) return [];
      const signal = AbortSignal.timeout(PATIENCE_MS);
      return faultsOfResponse(await fetch(url, { headers: { "apollo-require-preflight": "1" }, signal }));
    },
    "server-sent events": (operation) => {
      const answer = post(JSON.stringify(operation), { accept: "text/event-stream" });
      return answer.then((response) => faultsOfStream(response, /^data: (.+)$/gm, operation));
    },
    multipart: (operation) => {
      const answer = post(JSON.stringify(operation), { accept: "multipart/mixed;subscriptionSpec=1.0" });
      return answer.then((response) => faultsOfStream(response, /^(\{.*\})\r?$/gm, operation));
    },
    async websocket(operation) {
      const socket = await openRawSocket(graphqlUrl);
      socket.send({ type: "connection_init" });
      socket.send({ id: "1", type: "subscribe", payload: operation });
      const faults = await new Promise<string[]>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error("a WebSocket without an answer")), PATIENCE_MS);
        const settle = (found: string[]) => {
          clearTimeout(timer);
          resolve(found);
        };
        // A subscription that was accepted goes on; by the second sign of life it has either been refused or not.
        let signsOfLife = 0;
        socket.socket.on("ping", () => {
          signsOfLife += 1;
          if (signsOfLife === 2 && operation.kind === "subscription") settle([]);
        });
        socket.socket.on("message", (data) => {
          const { type, payload } = JSON.parse(String(data)) as { type: string; payload?: unknown };
          if (type === "next") settle(faultsOfAnswer(payload));
          else if (type === "error") settle(faultsOfAnswer({ errors: payload }));
          else if (type === "complete") settle([]);
        });
        void socket.closed.then(({ code, reason }) =>
          settle(code === 4400 ? [] : [`the WebSocket was closed with ${code} ${reason}`]),
        );
      });
      socket.socket.terminate();
      return faults;
    },
  };
}

async function faultsOfResponse(response: Response): Promise<readonly string[]> {
  const text = await response.text();
  const faults =
    response.status >= 500 && response.status !== 501 ? faultsOfStatus(response.status, text) : [];
  try {
    return [...faults, ...faultsOfAnswer(JSON.parse(text))];
  } catch {
    return [...faults, `an answer that is no JSON: ${response.status} ${text.slice(0, 200)}`];
  }
}

/** What this server's own trouble is told with; that of a service behind it may be. */
function faultsOfStatus(status: number, text: string): string[] {
  return status === 500 ? [`status 500: ${text.slice(0, 500)}`] : [];
}

/** The results of a stream; one that was accepted goes on, and is left at its second sign of life. */
async function faultsOfStream(
  response: Response,
  results: RegExp,
  { kind }: FuzzOperation,
): Promise<readonly string[]> {
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("application/")) return faultsOfResponse(response);
  const chunks: Uint8Array[] = [];
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    if (kind === "subscription" && chunks.length === 3) break;
  }
  const text = Buffer.concat(chunks).toString("utf8");
  return [...text.matchAll(results)].flatMap(([, json = ""]) => {
    const result = JSON.parse(json) as { payload?: unknown };
    // Multipart's heartbeat is an empty object.
    if (json === "{}") return [];
    return faultsOfAnswer(result.payload ?? result);
  });
}
