import type { Channel } from "../channels/channel.js";
import { channelNamed } from "../channels/channel-named.js";
import type { ChannelUser } from "../channels/channel-user.js";
import { isChannelName } from "../channels/is-channel-name.js";
import { isRtcUid } from "../channels/is-rtc-uid.js";
import { putUser } from "../channels/put-user.js";
import { removeUser } from "../channels/remove-user.js";
import type { RecorderFleet } from "../recording/sessions/recorder-fleet.js";
import type { RecordingWorld } from "../recording/world.js";
import type { ChannelControl } from "./channel-control.js";
import { channelUserOrderSchema } from "./channel-user-order-schema.js";
import { checkOrder } from "./check-order.js";
import { ControlProblem } from "./control-problem.js";

/** Control of the channels recorders watch. */
export function createChannelControl(world: RecordingWorld, fleet: RecorderFleet): ChannelControl {
  const channelOf = (cname: string): Channel => {
    if (!isChannelName(cname)) throw new ControlProblem(400, `not a channel name: ${cname}`);
    return channelNamed(world.store.current.channels, cname);
  };

  const userOf = (cname: string, uid: string): ChannelUser => {
    const user = channelOf(cname).users.find((candidate) => candidate.uid === uid);
    if (user === undefined) throw new ControlProblem(404, `no user ${uid} in channel ${cname}`);
    return user;
  };

  const save = async (cname: string, change: (channel: Channel) => Channel): Promise<void> => {
    const saved = world.store.update((state) => ({
      ...state,
      channels: { ...state.channels, [cname]: change(channelNamed(state.channels, cname)) },
    }));
    fleet.channelChanged(cname);
    await saved;
  };

  const put = async (cname: string, user: ChannelUser): Promise<ChannelUser> => {
    if (user.role === "audience" && user.publishing) {
      throw new ControlProblem(400, "an audience member cannot publish");
    }
    await save(cname, (channel) => putUser(channel, user));
    return user;
  };

  return {
    list: () => world.store.current.channels,
    channel: channelOf,
    setProfile: async (cname, channelType) => {
      channelOf(cname);
      await save(cname, (channel) => ({ ...channel, channelType }));
      return channelOf(cname);
    },
    join: async (cname, uid, given = {}) => {
      const { role = "host", publishing = role === "host" } = checkOrder(given, channelUserOrderSchema);
      if (!isRtcUid(uid)) throw new ControlProblem(400, `not a user id, 1 to 4294967295: ${uid}`);
      const known = channelOf(cname).users.find((user) => user.uid === uid);
      return put(cname, { uid, role, publishing, joinedAt: known?.joinedAt ?? world.clock() });
    },
    change: async (cname, uid, given) => {
      const user = userOf(cname, uid);
      const { role = user.role, publishing = user.publishing } = checkOrder(given, channelUserOrderSchema);
      return put(cname, { ...user, role, publishing });
    },
    leave: async (cname, uid) => {
      userOf(cname, uid);
      await save(cname, (channel) => removeUser(channel, uid));
    },
  };
}
