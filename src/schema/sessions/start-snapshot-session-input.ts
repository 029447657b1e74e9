import { Field, InputType } from "type-graphql";
import type { StartOrder } from "../../sessions/session-face.js";
import { ChannelName } from "../scalars/channel-name.js";
import { PositiveInt } from "../scalars/positive-int.js";
import { RtcUid } from "../scalars/rtc-uid.js";
import { ChannelProfile } from "./channel-profile.js";
import { DecryptionInput } from "./decryption-input.js";
import { RecordingMode } from "./recording-mode.js";
import { SnapshotStorageInput } from "./snapshot-storage-input.js";
import { startDefaults } from "./start-defaults.js";
import { StreamTypes } from "./stream-types.js";
import { VideoStreamType } from "./video-stream-type.js";

@InputType({
  description:
    "Which channel to take pictures of, how often, and where to put them. Only `cname` is required where the server " +
    "has a storage profile.",
})
export class StartSnapshotSessionInput {
  @Field(() => ChannelName, { description: "Name of the channel, exactly as the users' apps join it." })
  readonly cname!: string;

  @Field(() => RtcUid, {
    nullable: true,
    description:
      "The recorder's uid in the channel, which no user may have. Allotted by the server when omitted.",
  })
  readonly recorderUid?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "From acquireSnapshotResource, within five minutes and together with its `recorderUid`; acquired on the fly " +
      "when omitted.",
  })
  readonly resourceId?: string | null;

  @Field(() => RecordingMode, {
    nullable: true,
    defaultValue: startDefaults.mode,
    description: "How the service is spoken to.",
  })
  readonly mode?: "INDIVIDUAL" | "RAW" | null;

  @Field(() => String, {
    nullable: true,
    description:
      "RTC token for cname and recorderUid; the server makes one when it holds the App Certificate. It cannot be " +
      "renewed, so it must last as long as the session.",
  })
  readonly token?: string | null;

  @Field(() => PositiveInt, {
    nullable: true,
    defaultValue: startDefaults.captureInterval,
    description:
      "Seconds between two pictures of one user: 5 to 3600, or from the server's own lower bound. Fixed for the session.",
  })
  readonly captureInterval?: number | null;

  @Field(() => ChannelProfile, {
    nullable: true,
    defaultValue: startDefaults.channelProfile,
    description: "What kind of channel it is. Must be the profile that the users' apps join with.",
  })
  readonly channelProfile?: StartOrder["channelProfile"] | null;

  @Field(() => StreamTypes, {
    nullable: true,
    defaultValue: startDefaults.streamTypes,
    description: "Which media the recorder takes out of the channel.",
  })
  readonly streamTypes?: StartOrder["streamTypes"] | null;

  @Field(() => VideoStreamType, {
    nullable: true,
    defaultValue: startDefaults.videoStreamType,
    description: "Which of a user's two video streams to picture, where the app sends two.",
  })
  readonly videoStreamType?: StartOrder["videoStreamType"] | null;

  @Field(() => [RtcUid], {
    nullable: true,
    description: "Take pictures of these users only, 1 to 32 of them; of everybody when omitted.",
  })
  readonly subscribeVideoUids?: readonly string[] | null;

  @Field(() => [RtcUid], {
    nullable: true,
    description: "Take pictures of everybody but these users. Not together with `subscribeVideoUids`.",
  })
  readonly unsubscribeVideoUids?: readonly string[] | null;

  @Field(() => [RtcUid], {
    nullable: true,
    description: "Take the audio of these users only. Needs AUDIO_AND_VIDEO and a list for video.",
  })
  readonly subscribeAudioUids?: readonly string[] | null;

  @Field(() => [RtcUid], {
    nullable: true,
    description: "Take the audio of everybody but these users. Not together with `subscribeAudioUids`.",
  })
  readonly unsubscribeAudioUids?: readonly string[] | null;

  @Field(() => PositiveInt, {
    nullable: true,
    defaultValue: startDefaults.expectedStreams,
    description:
      "Most users captured at once, 1 to 49. The service sets aside as much; cannot be changed later.",
  })
  readonly expectedStreams?: number | null;

  @Field(() => PositiveInt, {
    nullable: true,
    defaultValue: startDefaults.maxIdleTime,
    description: "Seconds without any user before the service ends the session: 5 to 2592000 (30 days).",
  })
  readonly maxIdleTime?: number | null;

  @Field(() => PositiveInt, {
    nullable: true,
    defaultValue: startDefaults.resourceExpiredHour,
    description:
      "Hours in which the service takes query, update and stop: 1 to 720. The server stops the session before they " +
      "are over.",
  })
  readonly resourceExpiredHour?: number | null;

  @Field(() => PositiveInt, {
    nullable: true,
    description:
      "Seconds; the server stops the session then. Without it, the session lasts until something else ends it.",
  })
  readonly maxDuration?: number | null;

  @Field(() => DecryptionInput, { nullable: true, description: "For a channel that is encrypted." })
  readonly decryption?: DecryptionInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Name of a storage profile of the server (`storageProfiles`); its default profile when omitted.",
  })
  readonly storageProfile?: string | null;

  @Field(() => SnapshotStorageInput, {
    nullable: true,
    description: "Storage of the caller's own, in place of a profile.",
  })
  readonly storage?: SnapshotStorageInput | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Directory of the pictures in the bucket, part by part: `["a", "b"]` means `a/b/`. Letters and digits only; at ' +
      "most 128 characters in all, slashes included.",
  })
  readonly fileNamePrefix?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: startDefaults.recover,
    description: "Start a replacement recorder when this one is lost.",
  })
  readonly recover?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      "A name for this call, for example a UUID. A repeat with the same key returns the first call's session instead " +
      "of starting, and paying for, another: also one that FAILED to start or is over by now, so that a new try takes a " +
      "new key. With another order the key is refused as a CONFLICT; fresh tokens and keys make no other order. 1 to 255 " +
      "printable ASCII characters without blanks.",
  })
  readonly idempotencyKey?: string | null;
}
