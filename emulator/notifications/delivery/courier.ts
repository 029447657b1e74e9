import type { Scheduler } from "../../recording/scheduling/scheduler.js";
import { attemptHeaders } from "../envelope/attempt-headers.js";
import { notificationBody } from "../envelope/notification-body.js";
import type { NotificationSettings } from "../notification-settings.js";
import type { DeliveryBook } from "./delivery-book.js";
import type { Parcel } from "./parcel.js";
import type { Post } from "./post.js";
import { postWithin } from "./post-within.js";

/** What a courier acts on. */
export interface CourierWorld {
  readonly post: Post;
  readonly scheduler: Scheduler;
  /** ms since the epoch */
  readonly clock: () => number;
  /** 60 makes an hour a minute. */
  readonly timeScale: number;
  /** Asked at every attempt. */
  readonly settings: () => NotificationSettings;
  readonly stopping: AbortSignal;
}

/** Delivers parcels: tries until the receiver answers 200, or all repeats are used up (contracts/notifications.md A2). */
export class Courier {
  readonly #open = new Set<number>();
  #waiters: (() => void)[] = [];

  constructor(
    private readonly world: CourierWorld,
    private readonly book: DeliveryBook,
  ) {}

  /** From now on `settled` waits for this parcel. */
  accept({ id }: Parcel): void {
    this.#open.add(id);
  }

  /** Makes the first attempt and resolves when it is over; repeats follow by themselves. Never rejects. */
  send(parcel: Parcel): Promise<void> {
    return this.#attempt(parcel, 0);
  }

  /** Resolves when every parcel accepted so far, and until then, is delivered or given up. */
  async settled(): Promise<void> {
    while (this.#open.size > 0) await new Promise<void>((resolve) => this.#waiters.push(resolve));
  }

  /** Gives all parcels up. */
  stop(): void {
    for (const id of [...this.#open]) this.#end(id, "failed");
  }

  async #attempt(parcel: Parcel, attempt: number): Promise<void> {
    const { clock, scheduler, timeScale, settings, stopping } = this.world;
    const { target, secret, timeoutSeconds, retryGapsSeconds } = settings();
    if (stopping.aborted || target === null) {
      this.#end(parcel.id, "failed");
      return;
    }
    const notifyMs = clock();
    const { notice, noticeId, switches, spoils } = parcel;
    const body = notificationBody(notice, { noticeId, notifyMs }, switches);
    const headers = attemptHeaders(body, secret, spoils, attempt);
    const begun = performance.now();
    const outcome = await postWithin(
      { url: target, headers, body },
      { ...this.world, timeoutMs: timeoutSeconds * 1000 },
    );
    const { status, problem } = outcome;
    const durationMs = performance.now() - begun;
    this.book.note(parcel.id, { at: new Date(notifyMs).toISOString(), status, problem, durationMs });

    const gap = retryGapsSeconds[attempt];
    // Only 200 is named as success; other 2xx are not mentioned (A2).
    if (status === 200) this.#end(parcel.id, "delivered");
    else if (gap === undefined || stopping.aborted) this.#end(parcel.id, "failed");
    else scheduler.at(clock() + (gap * 1000) / timeScale, () => void this.#attempt(parcel, attempt + 1));
  }

  #end(id: number, state: "delivered" | "failed"): void {
    if (!this.#open.delete(id)) return;
    this.book.end(id, state);
    if (this.#open.size > 0) return;
    for (const resolve of this.#waiters.splice(0)) resolve();
  }
}
