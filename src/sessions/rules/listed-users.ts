import { everyone } from "./everyone.js";
import type { UidLists } from "./uid-lists.js";

/** How many users the subscribe lists name: the union of video and audio, as the service counts them (1.5). */
export function listedUsers({ subscribeVideoUids = [], subscribeAudioUids = [] }: UidLists): number {
  const users = new Set([...subscribeVideoUids, ...subscribeAudioUids]);
  users.delete(everyone);
  return users.size;
}
