import { ownEntry } from "../state/own-entry.js";
import type { Channel } from "./channel.js";
import { emptyChannel } from "./empty-channel.js";

/** The channel of a name; empty when nobody was ever there. */
export function channelNamed(channels: Readonly<Record<string, Channel>>, cname: string): Channel {
  return ownEntry(channels, cname) ?? emptyChannel;
}
