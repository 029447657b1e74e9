import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Secret } from "../../config/secret.js";
import { logChannel } from "../events/log-channel.js";
import type { LogListener } from "../log-listener.js";

export interface LogConnectionPace {
  /** Milliseconds before the first attempt to connect anew; each one after it waits twice as long. */
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
  /** How often the server is asked whether it is still there: a broken network says nothing by itself. */
  readonly heartbeatMs: number;
  /** How long it may take to connect and to answer. */
  readonly patienceMs: number;
}

const PACE: LogConnectionPace = {
  firstRetryMs: 100,
  longestRetryMs: 10_000,
  heartbeatMs: 15_000,
  patienceMs: 5_000,
};

/**
 * A connection to a PostgreSQL server that does nothing but LISTEN, made anew whenever it breaks. What was said while
 * there was none is lost, so each new connection begins with a `wake`. Behind a pooler that shares connections
 * between transactions (PgBouncer) nothing is ever heard; whoever listens must look by itself from time to time.
 */
export class LogConnection {
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;

  constructor(
    private readonly databaseUrl: Secret,
    private readonly listener: LogListener,
    private readonly pace: LogConnectionPace = PACE,
  ) {
    this.#running = this.#run();
  }

  /** Hears nothing more; resolves when the connection is gone. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { firstRetryMs, longestRetryMs } = this.pace;
    let retryMs = firstRetryMs;
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#listen(() => {
          retryMs = firstRetryMs;
        });
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        this.listener.lost(error);
      }
      await pause(retryMs, this.#stopping.signal);
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    }
  }

  /** @throws what broke the connection, or AbortError when it is to stop. */
  async #listen(connected: () => void): Promise<never> {
    const { heartbeatMs, patienceMs } = this.pace;
    const client = new pg.Client({
      connectionString: this.databaseUrl.reveal(),
      application_name: "stillgraph log",
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      keepAlive: true,
    });
    const ended = new AbortController();
    const over = AbortSignal.any([this.#stopping.signal, ended.signal]);
    client.once("end", () => ended.abort());
    // A broken connection may complain more than once, and Node takes a complaint that nobody hears for fatal.
    client.on("error", () => {});
    client.on("notification", () => this.listener.wake());
    try {
      await client.connect();
      await client.query(`listen ${logChannel}`);
      connected();
      this.listener.wake();
      for (;;) {
        await pause(heartbeatMs, over);
        if (over.aborted) throw new Error("the connection ended");
        await client.query("select 1");
      }
    } finally {
      // A server that fell silent would keep a polite goodbye waiting.
      await Promise.race([client.end().catch(() => undefined), wait(patienceMs, undefined, { ref: false })]);
    }
  }
}

/** Resolves after the time, or as soon as the signal is given. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
