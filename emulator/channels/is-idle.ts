import type { Channel } from "./channel.js";

/**
 * Whether a recorder finds nobody there: no host in a live channel, no user at all in a communication
 * channel (contracts/cloud-recording.md 1.5, maxIdleTime).
 *
 * @param channelType what the recorder was told the channel is
 */
export function isIdle(channel: Channel, channelType: 0 | 1): boolean {
  return channelType === 1 ? !channel.users.some((user) => user.role === "host") : channel.users.length === 0;
}
