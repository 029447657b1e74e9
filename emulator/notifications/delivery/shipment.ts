import type { Parcel } from "./parcel.js";

/** A notice with its copies. */
export interface Shipment {
  /** Sent side by side. */
  readonly parcels: readonly Parcel[];
  /** Sent one after another behind those. */
  readonly copies: readonly Parcel[];
  /** So many later shipments overtake it. */
  readonly window: number;
}
