import type { SwitchValues } from "../switches/switch-values.js";
import { Courier, type CourierWorld } from "./delivery/courier.js";
import type { Delivery } from "./delivery/delivery.js";
import { DeliveryBook } from "./delivery/delivery-book.js";
import { Lane } from "./delivery/lane.js";
import type { Parcel } from "./delivery/parcel.js";
import type { Shipment } from "./delivery/shipment.js";
import type { Notice } from "./events/notice.js";
import { NotificationFaults } from "./faults/notification-faults.js";
import { planOf } from "./faults/plan-of.js";

/** What a notifier acts on and the effects it has. */
export interface NotifierWorld extends Omit<CourierWorld, "stopping"> {
  readonly switches: () => SwitchValues;
  /** 32 lower-case hex digits. */
  readonly newNoticeId: () => string;
  /** A whole number from 0 up to but not including `below`. */
  readonly randomInt: (below: number) => number;
}

/** Sends notices to the receiver, with whatever goes wrong on the way. */
export class Notifier {
  readonly book = new DeliveryBook();
  readonly faults: NotificationFaults;
  readonly #lanes = new Map<string, Lane>();
  readonly #stopping = new AbortController();
  readonly #courier: Courier;

  constructor(private readonly world: NotifierWorld) {
    this.faults = new NotificationFaults(() => world.randomInt(2 ** 32));
    this.#courier = new Courier({ ...world, stopping: this.#stopping.signal }, this.book);
  }

  /** Sends a notice; gives its delivery, or null where there is no receiver or it is not subscribed to such. */
  notify(notice: Notice): Delivery | null {
    const { target, eventTypes } = this.world.settings();
    if (this.#stopping.signal.aborted || target === null) return null;
    if (eventTypes !== null && !eventTypes.includes(notice.eventType)) return null;

    const befallen = this.faults.take(notice);
    const { dropped, copies, window, delayMs, spoils } = planOf(befallen);
    const { eventType, cname, sid, sequence } = notice;
    const switches = this.world.switches();
    const about = { eventType, cname, sid, sequence, faults: befallen.map(({ kind }) => kind) };
    const original = this.book.open({ ...about, noticeId: this.world.newNoticeId(), copyOf: null });
    if (dropped) {
      this.book.end(original.id, "dropped");
      return original;
    }

    const parcel = ({ id, noticeId }: Delivery): Parcel => {
      const one = { id, notice, noticeId, switches, spoils };
      this.#courier.accept(one);
      return one;
    };
    const copy = (wish: "same" | "new"): Parcel => {
      const noticeId = wish === "same" ? original.noticeId : this.world.newNoticeId();
      return parcel(this.book.open({ ...about, noticeId, copyOf: original.id }));
    };
    const redundant = { off: [], sameNoticeId: ["same"], newNoticeId: ["new"] } as const;
    const shipment: Shipment = {
      parcels: [parcel(original), ...redundant[switches["notifications.redundant"]].map(copy)],
      copies: copies.map(copy),
      window,
    };
    if (delayMs === 0) this.#ship(sid, shipment);
    else this.world.scheduler.at(this.world.clock() + delayMs, () => this.#ship(sid, shipment));
    return original;
  }

  /** Aborted when the notifier stops. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Resolves when nothing is on its way any more: all that was sent is delivered or given up. */
  settled(): Promise<void> {
    return this.#courier.settled();
  }

  /** Breaks off what is under way; nothing is sent afterwards. */
  stop(): void {
    this.#stopping.abort();
    this.#courier.stop();
  }

  #ship(sid: string, shipment: Shipment): void {
    let lane = this.#lanes.get(sid);
    if (lane === undefined) {
      const opened: Lane = new Lane({ ...this.world, courier: this.#courier }, () => {
        if (this.#lanes.get(sid) === opened) this.#lanes.delete(sid);
      });
      lane = opened;
      this.#lanes.set(sid, lane);
    }
    lane.push(shipment);
  }
}
