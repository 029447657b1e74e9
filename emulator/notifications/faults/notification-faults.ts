import type { Notice } from "../events/notice.js";
import type { NotificationFault } from "./notification-fault.js";
import { seededRandom } from "./seeded-random.js";

/** A fault that waits for notifications; `times` counts down, and stays away where only a share is given. */
export type PendingNotificationFault = NotificationFault & { readonly id: number };

/**
 * The faults ordered so far. Each looks at each notification by itself, so that several can befall one: a tenth
 * of them doubled and a twentieth reordered are independent of each other.
 */
export class NotificationFaults {
  #pending: { fault: PendingNotificationFault; readonly random: () => number }[] = [];
  #lastId = 0;

  /** @param newSeed for a share that was ordered without one */
  constructor(private readonly newSeed: () => number) {}

  add(order: NotificationFault): PendingNotificationFault {
    this.#lastId += 1;
    const chance =
      order.share === undefined ? { times: order.times ?? 1 } : { seed: order.seed ?? this.newSeed() };
    const fault = { ...order, ...chance, id: this.#lastId };
    this.#pending.push({ fault, random: seededRandom(fault.seed ?? 0) });
    return fault;
  }

  /** The faults that befall this notification, oldest first; each has one use fewer left. */
  take(notice: Pick<Notice, "eventType" | "cname" | "sid">): readonly NotificationFault[] {
    const taken: NotificationFault[] = [];
    this.#pending = this.#pending.filter((entry) => {
      const { fault } = entry;
      if (!fits(fault, notice)) return true;
      if (fault.share !== undefined && entry.random() >= fault.share) return true;
      taken.push(fault);
      if (fault.times === undefined) return true;
      entry.fault = { ...fault, times: fault.times - 1 };
      return fault.times > 1;
    });
    return taken;
  }

  list(): readonly PendingNotificationFault[] {
    return this.#pending.map(({ fault }) => fault);
  }

  /** Forgets one fault, or all; gives how many were forgotten. */
  clear(id?: number): number {
    const before = this.#pending.length;
    this.#pending = id === undefined ? [] : this.#pending.filter(({ fault }) => fault.id !== id);
    return before - this.#pending.length;
  }
}

function fits(fault: NotificationFault, notice: Pick<Notice, "eventType" | "cname" | "sid">): boolean {
  return (
    (fault.eventType ?? notice.eventType) === notice.eventType &&
    (fault.cname ?? notice.cname) === notice.cname &&
    (fault.sid ?? notice.sid) === notice.sid
  );
}
