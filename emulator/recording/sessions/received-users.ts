import type { Channel } from "../../channels/channel.js";
import type { ChannelUser } from "../../channels/channel-user.js";
import type { Session } from "./session.js";

/**
 * The users whose video a recorder receives, in the order they joined: those who publish, are subscribed to,
 * and are among the first so many (contracts/cloud-recording.md 1.5). None when the profile of the channel
 * is another than the session's: then nothing is recorded (1.11).
 */
export function receivedUsers(
  session: Pick<Session, "channelType" | "video" | "withoutVideo">,
  channel: Channel,
  limit: number,
): ChannelUser[] {
  const { video, withoutVideo, channelType } = session;
  if (withoutVideo || (channel.channelType !== null && channel.channelType !== channelType)) return [];
  const wanted = ({ uid }: ChannelUser): boolean => {
    if (video === null) return true;
    return "only" in video ? video.only.includes(uid) : !video.except.includes(uid);
  };
  return channel.users.filter((user) => user.publishing && wanted(user)).slice(0, limit);
}
