import { requireChannel } from "../auth/require-channel.js";
import type { Rights } from "../auth/rights.js";
import type { InputPath } from "../sessions/rules/input-path.js";

/** The part of a filter that is about channels, in the words of the services. */
interface ChannelFilter {
  readonly cname?: string;
  readonly channels?: readonly string[];
}

/**
 * The channel that a caller asks for, or else all that the caller may see. Every list and every subscription gets its
 * filter from here, so that none can leave out who asks.
 *
 * @param at where the caller wrote the channel.
 * @throws StillgraphError FORBIDDEN at that path for a channel that the caller's token does not name.
 */
export function channelFilter(rights: Rights, cname: string | undefined, at: InputPath): ChannelFilter {
  if (cname === undefined) return rights.channels === null ? {} : { channels: rights.channels };
  requireChannel(rights, cname, at);
  return { cname };
}
