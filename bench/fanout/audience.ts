import { once } from "node:events";
import { createHistogram, performance } from "node:perf_hooks";
import { Agent, request } from "undici";
import { WebSocket } from "ws";
import { signedCallback } from "../ingest/signed-callback.ts";
import { callerToken } from "../lib/caller-token.ts";
import type { LoadResult } from "../lib/load-result.ts";
import { subscription } from "./subscription.ts";

/** Milliseconds after which an event that has not reached everybody never will. */
const lostAfterMs = 60_000;

/** Milliseconds until another event is tried on subscribers that may not all be served yet. */
const settleMs = 1_000;

const atOnce = 50;

const authorization = `Bearer ${callerToken()}`;

let number = 0;

/** Subscribers of one server over WebSocket, and the sender of its callbacks. */
export class Audience {
  readonly #sockets: WebSocket[] = [];
  readonly #agent = new Agent({ keepAliveTimeout: 60_000 });
  #awaited = -1;
  #reached = 0;
  #everybody = Promise.withResolvers<void>();
  #failure: Error | null = null;

  /** Of the server. */
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** @throws Error when a connection fails. */
  async join(subscribers: number, documents: number): Promise<void> {
    for (let first = 0; first < subscribers; first += atOnce) {
      const some = Array.from({ length: Math.min(atOnce, subscribers - first) }, (_, index) =>
        this.#connect(subscription((first + index) % documents)),
      );
      await Promise.all(some);
    }
    // Nothing in the protocol says that a subscription has begun, but its first event.
    while (!(await this.#reachesAll(settleMs)));
  }

  /** @throws Error when an event does not reach everybody, or a connection breaks. */
  async follow(events: number): Promise<LoadResult> {
    const latencyMicros = createHistogram();
    const startedAt = performance.now();
    for (let event = 0; event < events; event += 1) {
      const sentAt = performance.now();
      if (!(await this.#reachesAll(lostAfterMs))) {
        throw new Error(`${this.origin}: an event reached ${this.#reached} of ${this.#sockets.length}`);
      }
      latencyMicros.record(Math.max(1, Math.round((performance.now() - sentAt) * 1_000)));
    }
    return {
      seconds: (performance.now() - startedAt) / 1_000,
      p50Ms: latencyMicros.percentile(50) / 1_000,
      p99Ms: latencyMicros.percentile(99) / 1_000,
    };
  }

  async leave(): Promise<void> {
    const closed = this.#sockets.map((socket) => {
      socket.removeAllListeners("close");
      const gone = once(socket, "close");
      socket.close();
      return gone;
    });
    await Promise.all([...closed, this.#agent.close()]);
  }

  async #connect(query: string): Promise<void> {
    const socket = new WebSocket(`${this.origin.replace("http", "ws")}/graphql`, "graphql-transport-ws", {
      perMessageDeflate: false,
    });
    socket.on("message", (data: Buffer) => this.#heard(data));
    socket.on("close", (code) => this.#fail(new Error(`${this.origin} closed a socket with ${code}`)));
    await once(socket, "open");
    this.#sockets.push(socket);
    socket.send(JSON.stringify({ type: "connection_init", payload: { authorization } }));
    await once(socket, "message");
    socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }));
  }

  #heard(message: Buffer): void {
    // To parse each of them would take more than the servers do.
    const [, sequence] = /"sequence":(\d+)/.exec(message.toString("latin1", 0, 120)) ?? [];
    if (sequence === undefined) {
      const text = message.toString("utf8", 0, 300);
      if (!text.includes('"connection_ack"') && !text.includes('"ping"')) {
        this.#fail(new Error(`${this.origin} sent ${text}`));
      }
      return;
    }
    if (Number(sequence) !== this.#awaited) return;
    this.#reached += 1;
    if (this.#reached === this.#sockets.length) this.#everybody.resolve();
  }

  /** Sends the next callback; whether everybody has its event in time. */
  async #reachesAll(withinMs: number): Promise<boolean> {
    this.#awaited = number++;
    this.#reached = 0;
    this.#everybody = Promise.withResolvers();
    if (this.#failure !== null) throw this.#failure;
    const { body, headers } = signedCallback(this.#awaited);
    const answer = await request(`${this.origin}/webhooks/agora`, {
      dispatcher: this.#agent,
      method: "POST",
      headers,
      body,
    });
    const text = await answer.body.text();
    if (this.#sockets.length === 0) this.#everybody.resolve();
    if (answer.statusCode !== 200) throw new Error(`${this.origin} answered ${answer.statusCode}: ${text}`);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), withinMs);
    });
    const inTime = await Promise.race([this.#everybody.promise.then(() => true), late]);
    clearTimeout(timer);
    return inTime;
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#everybody.promise.catch(() => undefined);
    this.#everybody.reject(error);
  }
}
