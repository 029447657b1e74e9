import type { Callback } from "../../callbacks/callback.js";

/** The list without those that are the same as an earlier one, by `noticeId` or by digest. */
export function withoutRepeats<T extends Pick<Callback, "noticeId" | "digest">>(
  callbacks: readonly T[],
): T[] {
  const noticeIds = new Set<string>();
  const digests = new Set<string>();
  return callbacks.filter(({ noticeId, digest }) => {
    if (noticeIds.has(noticeId) || digests.has(digest)) return false;
    noticeIds.add(noticeId);
    digests.add(digest);
    return true;
  });
}
