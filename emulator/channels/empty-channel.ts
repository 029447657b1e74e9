import type { Channel } from "./channel.js";

/** A channel nobody is in; a channel exists as soon as somebody names it. */
export const emptyChannel: Channel = { channelType: null, users: [] };
