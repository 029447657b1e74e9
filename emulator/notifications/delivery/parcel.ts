import type { SwitchValues } from "../../switches/switch-values.js";
import type { Notice } from "../events/notice.js";
import type { Spoil } from "../faults/plan.js";

/** A notice that is to be delivered. */
export interface Parcel {
  /** Its delivery in the book. */
  readonly id: number;
  readonly notice: Notice;
  readonly noticeId: string;
  /** As they were when it happened, so that repeats differ in `notifyMs` alone. */
  readonly switches: SwitchValues;
  readonly spoils: readonly Spoil[];
}
