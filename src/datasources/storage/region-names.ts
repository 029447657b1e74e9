import type { StorageVendor } from "../../sessions/model/storage-target.js";
import { regionTables } from "./region-tables.js";

/** The region names of a vendor, in the order of the service's numbers; empty for a vendor without regions. */
export function regionNames(vendor: StorageVendor): readonly string[] {
  return Object.keys(regionTables[vendor] ?? {});
}
