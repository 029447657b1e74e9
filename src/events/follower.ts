import type { Logger } from "pino";
import type { Rendered } from "./rendered.js";
import type { Sink } from "./sink.js";
import type { Subscriber } from "./subscriber.js";

/** What a follower tells the group it belongs to. */
interface Home {
  /** It takes results again. */
  readonly onResume: (follower: Follower) => void;
  /** It is gone. */
  readonly onClose: (follower: Follower) => void;
  readonly log: Logger;
}

/** A subscriber of a group: a place in the log and a sink, and nothing that could grow. */
export class Follower implements Subscriber {
  #position: number;
  #presentVersion: number | null = null;
  #state: "open" | "full" | "closed" = "open";

  /** @param position behind which the subscriber begins. */
  constructor(
    private readonly home: Home,
    private readonly sink: Sink,
    position: number,
  ) {
    this.#position = position;
  }

  /** Everything up to here was given, or is not for this subscriber. */
  get position(): number {
    return this.#position;
  }

  /**
   * Gives one result, unless the subscriber is past it.
   *
   * @returns whether another one can follow; false when the sink is full, or nothing may follow.
   */
  take(item: Rendered): boolean {
    if (this.#state !== "open") return false;
    if (item.position <= this.#position) return true;
    this.#position = item.position;
    if (this.#presentVersion !== null && item.sessionVersion !== null) {
      // It had its part in the present that was given.
      if (item.sessionVersion <= this.#presentVersion) return true;
      this.#presentVersion = null;
    }
    return this.#hand(item);
  }

  /**
   * Gives how things are, at the subscriber's place. What made them so is left out when it comes.
   *
   * @returns as `take`.
   */
  takePresent(item: Rendered): boolean {
    if (this.#state !== "open") return false;
    this.#presentVersion = item.sessionVersion;
    return this.#hand(item);
  }

  /** There is nothing for this subscriber up to the position. */
  skipTo(position: number): void {
    if (position > this.#position) this.#position = position;
  }

  resume(): void {
    if (this.#state !== "full") return;
    this.#state = "open";
    this.home.onResume(this);
  }

  close(): void {
    if (this.#state === "closed") return;
    this.#state = "closed";
    this.home.onClose(this);
  }

  /** Closes it, and tells the sink why: null at the end of the stream, else what ended it. */
  end(error: unknown): void {
    if (this.#state === "closed") return;
    this.close();
    try {
      this.sink.end(error);
    } catch (problem) {
      this.home.log.error({ err: problem }, "a subscriber could not be told that its stream has ended");
    }
  }

  #hand({ delivery, failure, isLast }: Rendered): boolean {
    if (delivery === null) {
      this.end(failure.error);
      return false;
    }
    try {
      if (!this.sink.next(delivery) && this.#state === "open") this.#state = "full";
    } catch (error) {
      this.home.log.error({ err: error }, "a subscriber could not be given a result");
      this.end(error);
    }
    if (isLast) this.end(null);
    return this.#state === "open";
  }
}
