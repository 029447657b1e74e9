import type { CallIdentity } from "./refusal-body.js";

/** The envelope of a success: with `cname` and `uid` since 2026, without before (contracts/cloud-recording.md 1.3 to 1.10). */
export function successBody(
  identity: Omit<CallIdentity, "sid"> & { readonly sid?: string },
  envelope: "2026" | "legacy",
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const { cname, uid, resourceId, sid } = identity;
  return {
    ...(envelope === "2026" ? { cname, uid } : {}),
    resourceId,
    ...(sid === undefined ? {} : { sid }),
    ...more,
  };
}
