import { setTimeout as wait } from "node:timers/promises";
import type { z } from "zod";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { HttpRequest } from "./exchange.js";
import { nextAttempt } from "./next-attempt.js";
import { type OriginOptions, OriginPool } from "./origin-pool.js";
import type { Outcome } from "./outcome.js";
import { parseJson } from "./parse-json.js";
import { plainTroublesOf } from "./plain-troubles-of.js";
import { refusalOf } from "./refusal-of.js";
import { retryAfterMs } from "./retry-after.js";
import type { RetryPolicy, RetryRow, Trouble } from "./retry-policy.js";
import { retryRowOf } from "./retry-row-of.js";
import type { Turn } from "./turn.js";

const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const NOTHING: readonly Trouble[] = [];

/** How a call is carried out; all of it is data. */
interface Carriage {
  readonly retry: RetryPolicy;
  /** Milliseconds for the whole call, repeats and pauses included; a wait for admission is not. */
  readonly deadlineMs: number;
  /** Milliseconds for one attempt where another address could still be tried. */
  readonly attemptMs: number;
  /** How `admit` lets its attempts wait. */
  readonly turn?: Turn;
  /** Whether `attemptMs` also holds with a single address, so that a call that hangs is repeated, not waited for. */
  readonly boundEveryAttempt?: boolean;
}

/** One call as a datasource describes it. */
export interface UpstreamCall<T> extends HttpRequest, Carriage {
  /** Name used in errors and logs. */
  readonly operation: string;
  /** The only status that means success. */
  readonly expectStatus: number;
  /** What a successful body must look like. */
  readonly answer: z.ZodType<T>;
  /** Credentials in the headers or body, so that no error repeats them. */
  readonly secrets: readonly string[];
}

/** A call whose answers the datasource judges by itself. */
export interface JudgedCall extends HttpRequest, Carriage {
  /** What is wrong with an attempt; nothing settles the call. */
  readonly troublesOf: (outcome: Outcome) => readonly Trouble[];
}

/** How a judged call ended: its last outcome, good or bad. */
export interface Ending {
  readonly outcome: Outcome;
  /** Milliseconds the upstream asked to wait, if it did. */
  readonly retryAfterMs: number | null;
  /** Whether it took more than one attempt. */
  readonly repeated: boolean;
}

export interface HttpClientOptions extends OriginOptions {
  /** Name of the service in errors, for example `whiteboard`. */
  readonly service: string;
  /** In fail-over order, at least one. */
  readonly baseUrls: readonly string[];
  readonly random?: () => number;
  readonly clock?: () => number;
  /** Lets so many milliseconds pass. */
  readonly pause?: (ms: number) => Promise<unknown>;
  /** Asked before every attempt, with its call's turn; rejects with a StillgraphError where it may not be made. */
  readonly admit?: (turn?: Turn) => Promise<void>;
}

/** An upstream: connections, deadline, repeats, fail-over and the check of what comes back. */
export class HttpClient {
  readonly #service: string;
  readonly #origins: readonly OriginPool[];
  readonly #random: () => number;
  readonly #clock: () => number;
  readonly #pause: (ms: number) => Promise<unknown>;
  readonly #admit: HttpClientOptions["admit"];

  constructor(options: HttpClientOptions) {
    this.#service = options.service;
    this.#origins = options.baseUrls.map((baseUrl) => new OriginPool(baseUrl, options));
    this.#random = options.random ?? Math.random;
    this.#clock = options.clock ?? Date.now;
    this.#pause = options.pause ?? wait;
    this.#admit = options.admit;
  }

  /**
   * @returns the checked body of a successful answer.
   * @throws StillgraphError UPSTREAM_* with `upstream` filled in.
   */
  async call<T>(call: UpstreamCall<T>): Promise<T> {
    const succeeded = (outcome: Outcome) => outcome.kind === "reply" && outcome.status === call.expectStatus;
    const { outcome, retryAfterMs } = await this.send({
      ...call,
      troublesOf: (attempt) => (succeeded(attempt) ? NOTHING : plainTroublesOf(attempt)),
    });
    if (outcome.kind === "reply" && succeeded(outcome)) return this.#read(call, outcome.text);
    throw this.#refuse(call, outcome, retryAfterMs);
  }

  /**
   * Carries a call out, repeats included, until an attempt settles it or the table has no more to try.
   *
   * @throws StillgraphError what `admit` rejects the first attempt with; a repeat that is not admitted is not made.
   */
  async send(call: JudgedCall): Promise<Ending> {
    const repeats = new Map<RetryRow, number>();
    let deadline = this.#clock() + call.deadlineMs;
    let origin = 0;
    let ending: Ending | null = null;
    for (;;) {
      try {
        // The queue before the upstream is not the upstream's fault, and has a bound of its own.
        deadline += await this.#waitForTurn(call.turn);
      } catch (error) {
        // What the upstream said tells more than that it could not be asked again.
        if (ending !== null && error instanceof StillgraphError) return ending;
        throw error;
      }
      const outcome = await this.#attempt(call, origin, deadline - this.#clock());
      const troubles = call.troublesOf(outcome);
      const repeated = repeats.size > 0;
      if (troubles.length === 0) return { outcome, retryAfterMs: null, repeated };

      const now = this.#clock();
      const retryAfter = outcome.kind === "reply" ? retryAfterMs(outcome.headers, now) : null;
      ending = { outcome, retryAfterMs: retryAfter, repeated };
      const row = retryRowOf(call.retry, troubles);
      if (row === undefined) return ending;
      const made = repeats.get(row) ?? 0;
      const next = nextAttempt(call.retry, {
        outcome,
        troubles,
        repeats: made,
        origins: this.#origins.length,
        retryAfterMs: retryAfter,
        random: this.#random(),
      });
      if (next === null || now + next.delayMs >= deadline) return ending;
      repeats.set(row, made + 1);
      if (next.delayMs > 0) await this.#pause(next.delayMs);
      if (next.failOver) origin = (origin + 1) % this.#origins.length;
    }
  }

  /** Whether any base address answers HTTP at all; for readiness. */
  async reachable(timeoutMs: number): Promise<boolean> {
    const request = { method: "GET", path: "/", headers: {} } as const;
    const bounds = { timeoutMs, maxBytes: MAX_ANSWER_BYTES };
    const outcomes = await Promise.all(this.#origins.map((origin) => origin.send(request, bounds)));
    return outcomes.some(({ kind }) => kind === "reply");
  }

  async close(): Promise<void> {
    await Promise.all(this.#origins.map((origin) => origin.close()));
  }

  /** @returns milliseconds that passed. */
  async #waitForTurn(turn: Turn | undefined): Promise<number> {
    if (this.#admit === undefined) return 0;
    const asked = this.#clock();
    await this.#admit(turn);
    return this.#clock() - asked;
  }

  #attempt(call: JudgedCall, origin: number, remainingMs: number): Promise<Outcome> {
    const pool = this.#origins[origin];
    if (pool === undefined) throw new RangeError("an HttpClient needs at least one base address");
    // With one address a slow answer is mostly better than none, so an attempt may use all that is left.
    const bounded = this.#origins.length > 1 || call.boundEveryAttempt === true;
    // A clock that was set forward meanwhile leaves less than nothing.
    const leftMs = Math.max(1, remainingMs);
    const timeoutMs = bounded ? Math.min(leftMs, call.attemptMs) : leftMs;
    const { method, path, headers, body } = call;
    const request = body === undefined ? { method, path, headers } : { method, path, headers, body };
    return pool.send(request, { timeoutMs, maxBytes: MAX_ANSWER_BYTES });
  }

  #read<T>(call: UpstreamCall<T>, text: string): T {
    const result = call.answer.safeParse(parseJson(text));
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    const where = issue === undefined || issue.path.length === 0 ? "its body" : `\`${issue.path.join(".")}\``;
    const reason = `answered ${call.expectStatus}, but ${where} is not as documented`;
    throw new StillgraphError("UPSTREAM_REJECTED", `The ${this.#service} service ${reason}.`, {
      upstream: {
        service: this.#service,
        operation: call.operation,
        httpStatus: call.expectStatus,
        code: null,
        reason,
        requestId: null,
      },
    });
  }

  #refuse<T>(call: UpstreamCall<T>, outcome: Outcome, retryAfter: number | null): StillgraphError {
    const sent = { service: this.#service, operation: call.operation, secrets: call.secrets };
    const { code, upstream } = refusalOf(outcome, sent);
    return new StillgraphError(
      code,
      `The ${this.#service} service ${outcome.kind === "none" ? "did not carry out" : "refused"} \`${call.operation}\`: ${upstream.reason}.`,
      {
        upstream,
        ...(retryAfter === null ? {} : { retryAfter: Math.ceil(retryAfter / 1_000) }),
        ...(outcome.kind === "none" ? { cause: outcome.cause } : {}),
      },
    );
  }
}
