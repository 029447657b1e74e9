import { scaledMs } from "../../recording/scheduling/scaled-ms.js";
import type { Scheduler } from "../../recording/scheduling/scheduler.js";
import type { Courier } from "./courier.js";
import type { Shipment } from "./shipment.js";

/** One that lets others overtake it waits so long at most: there may be no others. In scaled seconds. */
const HOLD_SECONDS = 10;

/** Held back until so many have passed. */
interface Held {
  readonly shipment: Shipment;
  readonly toPass: number;
}

/**
 * Sends the notices of one session one after another: the first attempt of each is over before the next begins.
 * Upstream promises no order (contracts/notifications.md A3); without faults this one has it.
 */
export class Lane {
  readonly #waiting: Shipment[] = [];
  #held: Held[] = [];
  #running = false;

  constructor(
    private readonly world: {
      readonly courier: Pick<Courier, "send">;
      readonly scheduler: Scheduler;
      readonly clock: () => number;
      readonly timeScale: number;
    },
    /** Told when nothing waits and nothing is held back. */
    private readonly onIdle: () => void,
  ) {}

  push(shipment: Shipment): void {
    if (shipment.window === 0) {
      this.#waiting.push(shipment);
      void this.#run();
      return;
    }
    this.#held.push({ shipment, toPass: shipment.window });
    const { clock, timeScale, scheduler } = this.world;
    scheduler.at(clock() + scaledMs(HOLD_SECONDS, timeScale), () => {
      this.#release((held) => held.shipment === shipment);
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      await this.#carry(next);
      this.#held = this.#held.map(({ shipment, toPass }) => ({ shipment, toPass: toPass - 1 }));
      this.#release(({ toPass }) => toPass <= 0);
    }
    this.#running = false;
    if (this.#held.length === 0) this.onIdle();
  }

  async #carry({ parcels, copies }: Shipment): Promise<void> {
    const { courier } = this.world;
    await Promise.all(parcels.map((parcel) => courier.send(parcel)));
    for (const copy of copies) await courier.send(copy);
  }

  /** Those that were held back go next. */
  #release(fits: (held: Held) => boolean): void {
    this.#waiting.unshift(...this.#held.filter(fits).map(({ shipment }) => shipment));
    this.#held = this.#held.filter((held) => !fits(held));
  }
}
