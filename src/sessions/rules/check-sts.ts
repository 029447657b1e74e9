import type { StorageVendor } from "../model/storage-target.js";
import { badInput } from "./bad-input.js";
import { checkStorageKey } from "./check-storage-key.js";
import type { InputPath } from "./input-path.js";

const VENDORS: readonly StorageVendor[] = ["AMAZON_S3", "ALIBABA_OSS", "TENCENT_COS"];
const SHORTEST_MS = 4 * 3_600_000;

interface Sts {
  readonly stsToken: string | null;
  readonly stsExpiration: Date | null;
}

/**
 * Temporary credentials: token and expiry together, with three vendors only, good for four hours at least
 * (contracts/cloud-recording.md 1.7).
 *
 * @param at where both fields stand, for example `["input", "storage"]`.
 * @throws StillgraphError BAD_USER_INPUT at `stsToken` or `stsExpiration`; never repeats the token.
 */
export function checkSts(
  vendor: StorageVendor,
  { stsToken, stsExpiration }: Sts,
  now: Date,
  at: InputPath,
): void {
  const atToken = [...at, "stsToken"];
  const atExpiration = [...at, "stsExpiration"];
  if (stsToken === null && stsExpiration === null) return;
  if (!VENDORS.includes(vendor)) {
    const where = stsToken === null ? atExpiration : atToken;
    throw badInput(
      `${where.at(-1)} works with ${VENDORS.join(", ")}; ${vendor} takes lasting keys only.`,
      where,
    );
  }
  if (stsToken === null) throw badInput("stsToken is required together with stsExpiration.", atToken);
  checkStorageKey(stsToken, atToken);
  if (stsExpiration === null)
    throw badInput("stsExpiration is required together with stsToken.", atExpiration);
  if (!(stsExpiration.getTime() - now.getTime() >= SHORTEST_MS)) {
    throw badInput("stsExpiration must be at least 4 hours ahead.", atExpiration);
  }
}
