import { regionNames } from "../../datasources/storage/region-names.js";
import type { StorageVendor } from "../model/storage-target.js";
import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";

const SIGNING_REGION = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * The region's name, by the vendor's table (contracts/cloud-recording.md 1.7). A wrong region is accepted by start
 * and fails every upload (1.11).
 *
 * @returns the name to keep: empty for a vendor without regions, which ignores what is given. S3_COMPATIBLE keeps it:
 * the service ignores it, but some such stores want it in the signatures of those who read.
 * @throws StillgraphError BAD_USER_INPUT at `at`.
 */
export function checkStorageRegion(vendor: StorageVendor, region: string | null, at: InputPath): string {
  if (vendor === "S3_COMPATIBLE") {
    if (region === null || region === "" || SIGNING_REGION.test(region)) return region ?? "";
    throw badInput(
      `${at.at(-1)} of S3_COMPATIBLE must be letters, digits, hyphens and underscores, such as US_EAST_1.`,
      at,
    );
  }
  const names = regionNames(vendor);
  if (names.length === 0) return "";
  if (region !== null && names.includes(region)) return region;
  const what = region === null ? `${at.at(-1)} is required for ${vendor}` : `${vendor} has no such region`;
  throw badInput(`${what}; it has ${names.join(", ")}.`, at);
}
