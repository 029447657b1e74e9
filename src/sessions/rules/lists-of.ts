import type { UidLists } from "./uid-lists.js";

type Given = { readonly [Name in keyof UidLists]?: readonly string[] | null | undefined };

/** The lists a caller gave; one that is null or left out is absent. */
export function listsOf(input: Given): UidLists {
  const { subscribeVideoUids, unsubscribeVideoUids, subscribeAudioUids, unsubscribeAudioUids } = input;
  return {
    ...(subscribeVideoUids ? { subscribeVideoUids } : {}),
    ...(unsubscribeVideoUids ? { unsubscribeVideoUids } : {}),
    ...(subscribeAudioUids ? { subscribeAudioUids } : {}),
    ...(unsubscribeAudioUids ? { unsubscribeAudioUids } : {}),
  };
}
