import { type GraphQLError, OperationTypeNode } from "graphql";
import type { Logger } from "pino";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { ErrorPresenter } from "../../execution/error-presenter.js";
import type { OperationContext } from "../../execution/operation-context.js";
import type { OperationRequest } from "../../execution/operation-request.js";
import type { Pipeline } from "../../execution/pipeline.js";
import type { Expiries } from "../expiries.js";
import { callbackMessages } from "./callback-messages.js";
import { type CallbackLimits, CallbackPlaces } from "./callback-places.js";
import type { CallbackTarget } from "./callback-target.js";
import { checkInterval } from "./check-interval.js";
import { readCallbackTarget } from "./read-callback-target.js";
import { refusalOf } from "./refusal-of.js";
import { RouterPools } from "./router-pools.js";
import { RouterStream, type RouterStreamParts } from "./router-stream.js";
import type { Schedule } from "./schedule.js";
import { scheduleOnTimer } from "./schedule-on-timer.js";
import { sendCallback } from "./send-callback.js";

export interface RouterCallbacksParts {
  readonly pipeline: Pick<Pipeline, "operationKind" | "subscribe">;
  readonly presenter: Pick<ErrorPresenter, "present">;
  readonly log: Logger;
  readonly expiries: Expiries;
  /** Origins that results may be sent to; none: the protocol is off. */
  readonly allowedOrigins: readonly string[];
  readonly limits?: CallbackLimits;
  readonly schedule?: Schedule;
}

/** A subscription that the router confirmed. */
export interface Accepted {
  /** Lets messages go out; to be called once the router has its answer. */
  open(): void;
}

const LIMITS: CallbackLimits = { perOrigin: 10_000, inAll: 20_000 };
/** An answer within them is that of a router; its body is read away unseen. */
const BOUNDS = { timeoutMs: 15_000, maxBytes: 64 * 1024 };
/** Shorter, because the router's own request waits for it. */
const CONFIRM_BOUNDS = { ...BOUNDS, timeoutMs: 5_000 };

/**
 * Subscriptions of routers over the HTTP callback protocol 1.0
 * (apollographql.com/docs/graphos/routing/operations/subscriptions/callback-protocol): a router asks by POST and names
 * an address of its own, results are POSTed there.
 */
export class RouterCallbacks {
  readonly #pools = new RouterPools();
  readonly #streams = new Set<RouterStream>();
  readonly #allowed: ReadonlySet<string>;
  readonly #places: CallbackPlaces;
  readonly #schedule: Schedule;
  #noneLeft = Promise.withResolvers<void>();

  constructor(private readonly parts: RouterCallbacksParts) {
    this.#allowed = new Set(parts.allowedOrigins);
    this.#places = new CallbackPlaces(parts.limits ?? LIMITS);
    this.#schedule = parts.schedule ?? scheduleOnTimer;
  }

  /** How many subscriptions there are. */
  get count(): number {
    return this.#places.count;
  }

  /**
   * Sets one subscription up. Everything about the operation is checked before the router is called.
   *
   * @param extension what the request has in `extensions.subscription`.
   * @returns the errors where the operation was refused.
   * @throws StillgraphError BAD_USER_INPUT, NOT_CONFIGURED, BAD_REQUEST, CONFLICT, FORBIDDEN, RATE_LIMITED, CALLBACK_REFUSED, and
   * those of Pipeline.subscribe.
   */
  async subscribe(
    request: OperationRequest,
    extension: unknown,
    context: OperationContext,
  ): Promise<Accepted | { readonly errors: readonly GraphQLError[] }> {
    const target = readCallbackTarget(extension, this.#allowed);
    const { pipeline } = this.parts;
    const kind = pipeline.operationKind(request);
    if (kind !== null && kind !== OperationTypeNode.SUBSCRIPTION) {
      throw new StillgraphError(
        "BAD_REQUEST",
        `Callbacks are for subscriptions; send a ${kind} without extensions.subscription and its result is in the answer.`,
      );
    }
    const pool = this.#pools.to(target.url.origin);
    const path = target.url.pathname + target.url.search;
    const messages = callbackMessages(target);
    const stream = this.#newStream(target, context.caller.principal, {
      messages,
      checkIntervalMs: checkInterval(target.heartbeatIntervalMs),
      send: (body) => sendCallback(pool, { path, body }, BOUNDS),
      present: (error) => this.parts.presenter.present(error, context.requestId),
    });
    try {
      const subscriber = await pipeline.subscribe(request, context, stream);
      if ("errors" in subscriber) {
        stream.abandon();
        return subscriber;
      }
      stream.attach(subscriber);
      this.parts.expiries.set(stream, context.caller.expiresAt);
      const outcome = await sendCallback(pool, { path, body: messages.check }, CONFIRM_BOUNDS);
      const refusal = refusalOf(outcome);
      if (refusal !== null) throw refusal;
      return { open: () => stream.open() };
    } catch (error) {
      stream.abandon();
      throw error;
    }
  }

  /**
   * Waits for what the streams still have to say, which is their end when the fan-out was closed before, then cuts what
   * is open.
   *
   * @param graceMs milliseconds to wait at most.
   */
  async close(graceMs: number): Promise<void> {
    if (this.#streams.size > 0) {
      const stopWaiting = this.#schedule(graceMs, () => this.#noneLeft.resolve());
      await this.#noneLeft.promise;
      stopWaiting();
    }
    for (const stream of this.#streams) stream.abandon();
    await this.#pools.close();
  }

  #newStream(
    target: CallbackTarget,
    principal: string | null,
    parts: Omit<RouterStreamParts, "schedule" | "ended">,
  ): RouterStream {
    const leavePlace = this.#places.take(target, principal);
    const stream: RouterStream = new RouterStream({
      ...parts,
      schedule: this.#schedule,
      ended: (why) => {
        leavePlace();
        this.#streams.delete(stream);
        this.parts.expiries.delete(stream);
        if (this.#streams.size === 0) this.#noneLeft.resolve();
        const whose = { router: target.url.origin, subscriptionId: target.id };
        if (why === "lost")
          this.parts.log.warn(whose, "a router no longer answers; its subscription was ended");
        else this.parts.log.debug(whose, `callback subscription ${why}`);
      },
    });
    if (this.#streams.size === 0) this.#noneLeft = Promise.withResolvers();
    this.#streams.add(stream);
    return stream;
  }
}
