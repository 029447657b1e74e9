import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";

/**
 * Whether a caller may have pictures uploaded to this address. Agora's recorder would send them anywhere, so that one
 * stolen token were enough to have a lesson's pictures delivered to a stranger; and a local Agora would call addresses
 * inside the network.
 *
 * @param endpoint as `checkStorageEndpoint` gives it: an origin in the URL standard's one spelling, so that letter case,
 * default ports and the many ways of writing an IP address do not matter; null for vendors that have addresses of their own.
 * @param allowed origins.
 * @throws StillgraphError BAD_USER_INPUT at `at`. It does not list what is allowed: those may be names of inner hosts.
 */
export function checkAllowedEndpoint(
  endpoint: string | null,
  allowed: readonly string[],
  at: InputPath,
): void {
  if (endpoint === null || allowed.includes(endpoint)) return;
  throw badInput(
    `This server lets callers name no store at ${endpoint}; its operator can allow it with the setting STORAGE_ENDPOINTS.`,
    at,
  );
}
