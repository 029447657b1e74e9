import type { Channel } from "./channel.js";
import type { ChannelUser } from "./channel-user.js";

/** The channel with this user: in the place of the one with the same uid, or joined as the last. */
export function putUser(channel: Channel, user: ChannelUser): Channel {
  const known = channel.users.some((candidate) => candidate.uid === user.uid);
  const users = known
    ? channel.users.map((candidate) => (candidate.uid === user.uid ? user : candidate))
    : [...channel.users, user];
  return { ...channel, users };
}
