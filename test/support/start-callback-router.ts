import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AnswerError } from "./ask.js";
import { untilItHolds } from "./until-it-holds.js";

/** One message as it came to the callback address. */
export interface CallbackMessage {
  readonly kind: string;
  readonly action: "check" | "next" | "complete";
  readonly id: string;
  readonly verifier: string;
  readonly payload?: { readonly data?: unknown; readonly errors?: readonly unknown[] };
  readonly errors?: readonly AnswerError[];
}

/** What happens to a message in place of what the protocol wants. */
export type RouterFault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** The message is taken in, and the connection is cut before the answer. */
  | "cut"
  /** The answer waits for `release`. */
  | "hold";

export interface CallbackRouter {
  /** Origin of the callback address. */
  readonly origin: string;
  /** `extensions.subscription` for a new subscription that this router knows from now on. */
  newSubscription(id: string, heartbeatIntervalMs?: number): SubscriptionExtension;
  /** Tells of each result of a subscription when the router takes it. */
  onResult(id: string, listener: (result: unknown) => void): void;
  /** The client left: messages for it get 404 from now on. */
  forget(id: string): void;
  /** Every message of one subscription, oldest first, whatever it was answered. */
  messages(id: string): readonly CallbackMessage[];
  /** Payloads of the results that the router took. */
  results(id: string): readonly unknown[];
  /** Waits until so many messages have come for a subscription. */
  received(id: string, count: number): Promise<readonly CallbackMessage[]>;
  /** The message that ends a subscription, once it has come. */
  completed(id: string): Promise<CallbackMessage>;
  /** What was wrong with messages by the protocol; empty in a test that goes well. */
  readonly violations: readonly string[];
  /** Most messages of one subscription that were being answered at the same moment. */
  readonly mostAtOnce: number;
  /** Does this to the next messages of an action, one after the other. */
  fail(action: CallbackMessage["action"], ...faults: readonly RouterFault[]): void;
  /** Answers what is held. */
  release(): void;
  stop(): Promise<void>;
}

export interface SubscriptionExtension {
  readonly callbackUrl: string;
  readonly subscriptionId: string;
  readonly verifier: string;
  readonly heartbeatIntervalMs: number;
}

const PROTOCOL = { "subscription-protocol": "callback/1.0" };
const TAKEN = { check: 204, next: 200, complete: 202 } as const;

/**
 * The receiving side of the HTTP callback protocol 1.0, as strict as its text: right header, right verifier, an id that
 * is the one of the path, one message of a subscription at a time.
 */
export async function startCallbackRouter(): Promise<CallbackRouter> {
  const known = new Map<string, string>();
  const received: CallbackMessage[] = [];
  const taken: CallbackMessage[] = [];
  const violations: string[] = [];
  const faults: Record<CallbackMessage["action"], RouterFault[]> = { check: [], next: [], complete: [] };
  const underWay = new Map<string, number>();
  const completions = new Map<string, PromiseWithResolvers<CallbackMessage>>();
  const completionOf = (id: string) => {
    const completion = completions.get(id) ?? Promise.withResolvers<CallbackMessage>();
    completions.set(id, completion);
    return completion;
  };
  const listeners = new Map<string, (result: unknown) => void>();
  const take = (message: CallbackMessage) => {
    taken.push(message);
    if (message.action === "next") listeners.get(message.id)?.(message.payload);
  };
  let mostAtOnce = 0;
  let held: (() => void)[] = [];

  const server = createServer(async (request, response) => {
    const message = await readMessage(request, violations);
    if (message === null) {
      response.writeHead(400).end();
      return;
    }
    const { id, action, verifier } = message;
    received.push(message);
    const atOnce = (underWay.get(id) ?? 0) + 1;
    underWay.set(id, atOnce);
    mostAtOnce = Math.max(mostAtOnce, atOnce);

    const fault = faults[action].shift();
    if (fault === "hold") await new Promise<void>((resolve) => held.push(resolve));
    // Before the answer leaves: the sender may have the next message here before this handler goes on.
    underWay.set(id, (underWay.get(id) ?? 1) - 1);
    if (fault === "cut") {
      take(message);
      response.socket?.resetAndDestroy();
      return;
    }
    if (fault !== undefined && fault !== "hold") {
      response.writeHead(fault.status, { ...PROTOCOL, ...fault.headers }).end(fault.body);
      return;
    }
    if (!known.has(id)) answer(response, 404, "subscription doesn't exist");
    else if (known.get(id) !== verifier) answer(response, 401, "verifier doesn't match");
    else {
      take(message);
      if (action === "complete") {
        known.delete(id);
        completionOf(id).resolve(message);
      }
      answer(response, TAKEN[action]);
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  const origin = `http://127.0.0.1:${address.port}`;
  const ofId = (messages: readonly CallbackMessage[], id: string) =>
    messages.filter((message) => message.id === id);

  return {
    origin,
    violations,
    get mostAtOnce() {
      return mostAtOnce;
    },
    newSubscription(id, heartbeatIntervalMs = 0) {
      const verifier = `verifier-of-${id}`;
      known.set(id, verifier);
      return {
        callbackUrl: `${origin}/callback/${id}`,
        subscriptionId: id,
        verifier,
        heartbeatIntervalMs,
      };
    },
    onResult: (id, listener) => void listeners.set(id, listener),
    forget(id) {
      known.delete(id);
      listeners.delete(id);
    },
    messages: (id) => ofId(received, id),
    results: (id) => ofId(taken, id).flatMap(({ action, payload }) => (action === "next" ? [payload] : [])),
    received: (id, count) =>
      untilItHolds(() => {
        const messages = ofId(received, id);
        if (messages.length >= count) return messages;
        throw new Error(`${messages.length} of ${count} messages for ${id}: ${JSON.stringify(messages)}`);
      }),
    completed: (id) => completionOf(id).promise,
    fail: (action, ...more) => void faults[action].push(...more),
    release() {
      for (const goOn of held) goOn();
      held = [];
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, "close");
    },
  };
}

function answer(response: ServerResponse, status: number, body = ""): void {
  response.writeHead(status, PROTOCOL).end(body);
}

/** Null, and a violation, where it is no message of the protocol. */
async function readMessage(request: IncomingMessage, violations: string[]): Promise<CallbackMessage | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method, url = "", headers } = request;
  if (method !== "POST") violations.push(`${method} in place of POST`);
  if (headers["content-type"] !== "application/json") violations.push(`type ${headers["content-type"]}`);
  if (headers["subscription-protocol"] !== "callback/1.0") violations.push("no subscription-protocol header");
  try {
    const message = JSON.parse(Buffer.concat(chunks).toString("utf8")) as CallbackMessage;
    if (message.kind !== "subscription") violations.push(`kind ${message.kind}`);
    if (!(message.action in TAKEN)) violations.push(`action ${message.action}`);
    if (url !== `/callback/${message.id}`) violations.push(`${message.id} was sent to ${url}`);
    return message;
  } catch {
    violations.push("a body that is no JSON");
    return null;
  }
}
