import type { StorageVendor } from "../../sessions/model/storage-target.js";
import { regionTables } from "./region-tables.js";

/**
 * The service's number for a region (contracts/cloud-recording.md 1.7): 0 for vendors without regions, whatever the
 * name, because the service ignores the field but wants it sent; null for a name the vendor's table does not have.
 *
 * @param regionName upper case with underscores, for example `US_EAST_1`.
 */
export function regionCode(vendor: StorageVendor, regionName: string): number | null {
  const table = regionTables[vendor];
  if (table === undefined) return 0;
  return Object.hasOwn(table, regionName) ? (table[regionName] ?? null) : null;
}
