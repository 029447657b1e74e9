import type { StorageVendor } from "../model/storage-target.js";
import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";

/**
 * The address of an S3-compatible store, which the service needs with vendor 11 and with no other
 * (contracts/cloud-recording.md 1.7).
 *
 * @param plainHttp whether `http:` addresses are taken: storage keys and pictures would travel in clear.
 * @returns the base address without a trailing slash, `https://` put before a bare host; null for other vendors.
 * @throws StillgraphError BAD_USER_INPUT at `at`.
 */
export function checkStorageEndpoint(
  vendor: StorageVendor,
  endpoint: string | null,
  plainHttp: boolean,
  at: InputPath,
): string | null {
  const name = at.at(-1);
  if (vendor !== "S3_COMPATIBLE") {
    if (endpoint === null) return null;
    throw badInput(`${name} belongs to S3_COMPATIBLE; ${vendor} is found by its region.`, at);
  }
  if (endpoint === null) throw badInput(`${name} is required for S3_COMPATIBLE.`, at);
  const url = URL.parse(endpoint.includes("://") ? endpoint : `https://${endpoint}`);
  const isBase =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === "/" &&
    [url.search, url.hash, url.username, url.password].every((part) => part === "");
  if (!isBase) {
    throw badInput(
      `${name} must be a host or a base address such as https://s3.example.com, without a path.`,
      at,
    );
  }
  if (url.protocol === "http:" && !plainHttp) throw badInput(`${name} must be an https address.`, at);
  return url.origin;
}
