import { setTimeout as wait } from "node:timers/promises";
import type { z } from "zod";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { HttpRequest } from "./exchange.js";
import { nextAttempt } from "./next-attempt.js";
import { type OriginOptions, OriginPool } from "./origin-pool.js";
import type { Outcome } from "./outcome.js";
import { refusalOf } from "./refusal-of.js";
import { retryAfterMs } from "./retry-after.js";
import type { RetryPolicy } from "./retry-policy.js";

const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** One call as a datasource describes it; everything about carrying it out is data. */
export interface UpstreamCall<T> extends HttpRequest {
  /** Name used in errors and logs. */
  readonly operation: string;
  /** The only status that means success. */
  readonly expectStatus: number;
  /** What a successful body must look like. */
  readonly answer: z.ZodType<T>;
  readonly retry: RetryPolicy;
  /** Milliseconds for the whole call, repeats and pauses included. */
  readonly deadlineMs: number;
  /** Milliseconds for one attempt where another address could still be tried. */
  readonly attemptMs: number;
  /** Credentials in the headers or body, so that no error repeats them. */
  readonly secrets: readonly string[];
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
}

/** An upstream: connections, deadline, repeats, fail-over and the check of what comes back. */
export class HttpClient {
  readonly #service: string;
  readonly #origins: readonly OriginPool[];
  readonly #random: () => number;
  readonly #clock: () => number;
  readonly #pause: (ms: number) => Promise<unknown>;

  constructor(options: HttpClientOptions) {
    this.#service = options.service;
    this.#origins = options.baseUrls.map((baseUrl) => new OriginPool(baseUrl, options));
    this.#random = options.random ?? Math.random;
    this.#clock = options.clock ?? Date.now;
    this.#pause = options.pause ?? wait;
  }

  /**
   * @returns the checked body of a successful answer.
   * @throws StillgraphError UPSTREAM_* with `upstream` filled in.
   */
  async call<T>(call: UpstreamCall<T>): Promise<T> {
    const deadline = this.#clock() + call.deadlineMs;
    let origin = 0;
    for (let repeats = 0; ; repeats++) {
      const outcome = await this.#attempt(call, origin, deadline - this.#clock());
      if (outcome.kind === "reply" && outcome.status === call.expectStatus)
        return this.#read(call, outcome.text);

      const now = this.#clock();
      const retryAfter = outcome.kind === "reply" ? retryAfterMs(outcome.headers, now) : null;
      const next = nextAttempt(call.retry, {
        outcome,
        repeats,
        origins: this.#origins.length,
        retryAfterMs: retryAfter,
        random: this.#random(),
      });
      if (next === null || now + next.delayMs >= deadline) throw this.#refuse(call, outcome, retryAfter);
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

  #attempt<T>(call: UpstreamCall<T>, origin: number, remainingMs: number): Promise<Outcome> {
    const pool = this.#origins[origin];
    if (pool === undefined) throw new RangeError("an HttpClient needs at least one base address");
    // With one address a slow answer is better than none, so an attempt may use all that is left.
    const timeoutMs = this.#origins.length === 1 ? remainingMs : Math.min(remainingMs, call.attemptMs);
    const { method, path, headers, body } = call;
    const request = body === undefined ? { method, path, headers } : { method, path, headers, body };
    return pool.send(request, { timeoutMs, maxBytes: MAX_ANSWER_BYTES });
  }

  #read<T>(call: UpstreamCall<T>, text: string): T {
    const result = call.answer.safeParse(parsedOrUndefined(text));
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
      `The ${this.#service} service refused \`${call.operation}\`: ${upstream.reason}.`,
      {
        upstream,
        ...(retryAfter === null ? {} : { retryAfter: Math.ceil(retryAfter / 1_000) }),
        ...(outcome.kind === "none" ? { cause: outcome.cause } : {}),
      },
    );
  }
}

function parsedOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
