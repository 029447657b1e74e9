import type { GraphQLFormattedError } from "graphql";
import { StillgraphError } from "../../errors/stillgraph-error.js";
import type { Delivery } from "../../events/delivery.js";
import type { Sink } from "../../events/sink.js";
import type { Subscriber } from "../../events/subscriber.js";
import type { Expiring } from "../expiries.js";
import { tokenOver } from "../token-over.js";
import type { CallbackMessages } from "./callback-messages.js";
import type { CallbackOutcome } from "./callback-outcome.js";
import type { Schedule } from "./schedule.js";
import { sendUntilHeard } from "./send-until-heard.js";
import type { CallbackAction, Verdict } from "./verdict-on.js";

export interface RouterStreamParts {
  readonly messages: CallbackMessages;
  /** Milliseconds between two checks. */
  readonly checkIntervalMs: number;
  /** Sends one message body to the router; never rejects. */
  readonly send: (body: string) => Promise<CallbackOutcome>;
  readonly present: (error: unknown) => GraphQLFormattedError;
  readonly schedule: Schedule;
  /** Told once, when nothing more will be sent, and why. */
  readonly ended: (why: StreamEnd) => void;
}

/**
 * `completed`: the router was told that nothing follows. `left`: it wants no more. `lost`: it does not answer.
 * `abandoned`: given up here, before it began or at the end of a drain.
 */
export type StreamEnd = "completed" | "left" | "lost" | "abandoned";

/**
 * One subscription of a router. There is never more than one message under way, so results arrive in order and a slow
 * router holds back only itself: the result after the one being sent stays in the log.
 */
export class RouterStream implements Sink, Expiring {
  #opened = false;
  #subscriber: Subscriber | null = null;
  #result: Delivery | null = null;
  #ending: { readonly errors: readonly GraphQLFormattedError[] } | null = null;
  #checkIsDue = false;
  #sending = false;
  #closed = false;
  /** Takes back what is scheduled. */
  #stopClock: () => void = () => undefined;
  #stopPause: () => void = () => undefined;

  constructor(private readonly parts: RouterStreamParts) {}

  /** Whose results these are: to be resumed when one was taken, and closed when the router wants no more. */
  attach(subscriber: Subscriber): void {
    this.#subscriber = subscriber;
  }

  /** Lets messages go out; until then the first result waits here. */
  open(): void {
    if (this.#closed) return;
    this.#opened = true;
    this.#checkAgain();
    this.#work();
  }

  next(delivery: Delivery): boolean {
    this.#result = delivery;
    this.#work();
    return false;
  }

  end(error: unknown): void {
    this.#ending = { errors: error === null ? [] : [this.parts.present(error)] };
    this.#work();
  }

  /** The router is told after what it has to be sent already. */
  expire(): void {
    if (this.#ending === null) this.#breakOff(tokenOver());
  }

  /** Stops at once and tells the router nothing. */
  abandon(): void {
    this.#close("abandoned");
  }

  #checkAgain(): void {
    this.#stopClock = this.parts.schedule(this.parts.checkIntervalMs, () => {
      this.#checkIsDue = true;
      this.#checkAgain();
      this.#work();
    });
  }

  #work(): void {
    if (!this.#opened || this.#sending || this.#closed) return;
    const { messages } = this.parts;
    // A check first: a subscription that always has a result to send owes its sign of life all the same.
    if (this.#checkIsDue) {
      this.#checkIsDue = false;
      void this.#send("check", messages.check);
    } else if (this.#result !== null) {
      void this.#send("next", messages.next(this.#result.json));
    } else if (this.#ending !== null) {
      void this.#send("complete", messages.complete(this.#ending.errors));
    }
  }

  async #send(action: CallbackAction, body: string): Promise<void> {
    this.#sending = true;
    const verdict = await sendUntilHeard(
      action,
      () => this.parts.send(body),
      (ms) => this.#pause(ms),
    );
    this.#sending = false;
    if (!this.#closed) this.#after(action, verdict);
  }

  #after(action: CallbackAction, verdict: Verdict): void {
    if (verdict === "left") this.#close("left");
    else if (verdict === "repeat") this.#close("lost");
    else if (action === "complete") this.#close("completed");
    else {
      if (action === "next") this.#result = null;
      if (verdict === "unclear") this.#breakOff(interrupted());
      else if (action === "next") this.#subscriber?.resume();
      this.#work();
    }
  }

  #breakOff(error: StillgraphError): void {
    this.#subscriber?.close();
    this.#checkIsDue = false;
    this.end(error);
  }

  #pause(ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.#closed) {
        resolve(false);
        return;
      }
      const cancel = this.parts.schedule(ms, () => resolve(true));
      this.#stopPause = () => {
        cancel();
        resolve(false);
      };
    });
  }

  #close(why: StreamEnd): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopClock();
    this.#stopPause();
    this.#result = null;
    this.#subscriber?.close();
    this.parts.ended(why);
  }
}

/** The router may or may not have the last result. It alone can tell, so it is asked to come back behind its cursor. */
function interrupted(): StillgraphError {
  return new StillgraphError(
    "CALLBACK_INTERRUPTED",
    "The router did not confirm a result, so it is not certain to have it; subscribe again after the last cursor.",
  );
}
