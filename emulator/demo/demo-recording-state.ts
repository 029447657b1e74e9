import type { RecordingState } from "../recording/recording-state.js";
import { demoIdentity } from "./demo-identity.js";

/** What the recording part begins with: one channel whose two users send video. @param now ms since the epoch */
export function demoRecordingState(now: number): RecordingState {
  const { cname, uids } = demoIdentity.recording.channel;
  const users = uids.map((uid) => ({ uid, role: "host" as const, publishing: true, joinedAt: now }));
  return {
    version: 1,
    channels: { [cname]: { channelType: null, users } },
    resources: {},
    sessions: {},
    temporaryKeys: {},
  };
}
