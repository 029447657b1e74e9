import { Directive, Field, ObjectType } from "type-graphql";
import type { EndReason } from "../../sessions/model/end-reason.js";
import type { SessionStatus } from "../../sessions/model/session-status.js";
import type { SnapshotSession as SessionRow } from "../../sessions/model/snapshot-session.js";
import type { UploadingStatus as UploadingWord } from "../../sessions/model/uploading-status.js";
import { Node } from "../node.js";
import { ChannelName } from "../scalars/channel-name.js";
import { DateTime } from "../scalars/date-time.js";
import { PositiveInt } from "../scalars/positive-int.js";
import { RtcUid } from "../scalars/rtc-uid.js";
import { RecordingMode } from "./recording-mode.js";
import { SnapshotSessionEndReason } from "./snapshot-session-end-reason.js";
import { SnapshotSessionStatus } from "./snapshot-session-status.js";
import { SnapshotStorage } from "./snapshot-storage.js";
import { UploadingStatus } from "./uploading-status.js";

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "Pictures being taken of everybody in one RTC channel (a video call), at a steady interval, for as long as the " +
    "session lasts. Agora's Cloud Recording sends a recorder into the channel, an invisible user that takes a JPG of " +
    "each user's video and puts it into cloud storage. This server starts it, watches it, replaces it when it is " +
    "lost, and knows its pictures.",
})
export class SnapshotSession extends Node {
  override readonly __typename = "SnapshotSession";

  /** What the fields below are read from. Not in the schema. */
  readonly row!: SessionRow;

  @Field(() => ChannelName, { description: "Name of the channel." })
  readonly cname!: string;

  @Field(() => RtcUid, {
    description:
      "The recorder's uid in the channel, which no user may have. Another one after a recorder was replaced.",
  })
  readonly recorderUid!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Recording id the service issued for the present recorder; null until STARTED. Agora's support asks for it.",
  })
  readonly sid!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Resource of the service that the present recorder was started from; null before there is one.",
  })
  readonly resourceId!: string | null;

  @Field(() => RecordingMode, { description: "How the service is spoken to." })
  readonly mode!: "INDIVIDUAL" | "RAW";

  @Field(() => SnapshotSessionStatus, { description: "Where the session is in its life." })
  readonly status!: SessionStatus;

  @Field(() => PositiveInt, { description: "Seconds between two pictures of one user." })
  readonly captureInterval!: number;

  @Field(() => [RtcUid], {
    nullable: true,
    description: "The users whose pictures are taken; null when not restricted to certain users.",
  })
  readonly subscribeVideoUids!: readonly string[] | null;

  @Field(() => [RtcUid], {
    nullable: true,
    description:
      "The users whose pictures are not taken, while everybody else's are; null when there is no such list.",
  })
  readonly unsubscribeVideoUids!: readonly string[] | null;

  @Field(() => SnapshotStorage, { description: "Where the pictures go." })
  readonly storage!: SnapshotStorage;

  @Field(() => DateTime, { description: "When it was asked for." })
  readonly createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When the first recorder got its sid." })
  readonly startedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the service was first found to capture; null until then.",
  })
  readonly capturingSince!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was over; null before that." })
  readonly endedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "After this moment the service no longer accepts query, update and stop (`resourceExpiredHour`); the server " +
      "stops the session shortly before. Null until STARTED.",
  })
  readonly controllableUntil!: Date | null;

  @Field(() => SnapshotSessionEndReason, { nullable: true, description: "Why it ended; null before that." })
  readonly endReason!: EndReason | null;

  @Field(() => UploadingStatus, {
    nullable: true,
    description:
      "What became of the last pictures' upload; null until it was stopped, or where the service did not say.",
  })
  readonly uploadingStatus!: UploadingWord | null;
}
