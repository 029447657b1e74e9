import type { z } from "zod";
import type { Channel } from "../channels/channel.js";
import type { ChannelUser } from "../channels/channel-user.js";
import type { channelUserOrderSchema } from "./channel-user-order-schema.js";

/** RTC channels and who is in them. A channel exists as soon as it is named. */
export interface ChannelControl {
  /** Every channel that somebody was ever in, by name. */
  list(): Readonly<Record<string, Channel>>;
  channel(cname: string): Channel;
  /** Sets the profile its users chose: 0 communication, 1 live broadcast, null fits any recorder. */
  setProfile(cname: string, channelType: 0 | 1 | null): Promise<Channel>;
  /** Joins, or comes back with other settings. A recorder that has the same uid is thrown out. */
  join(cname: string, uid: string, order?: z.input<typeof channelUserOrderSchema>): Promise<ChannelUser>;
  /** Throws ControlProblem 404 when no such user is there. */
  change(cname: string, uid: string, order: z.input<typeof channelUserOrderSchema>): Promise<ChannelUser>;
  /** Throws ControlProblem 404 when no such user is there. */
  leave(cname: string, uid: string): Promise<void>;
}
