import type { Channel } from "./channel.js";

/** The channel without this user. */
export function removeUser(channel: Channel, uid: string): Channel {
  return { ...channel, users: channel.users.filter((user) => user.uid !== uid) };
}
