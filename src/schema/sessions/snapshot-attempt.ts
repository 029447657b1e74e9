import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../scalars/date-time.js";
import { RtcUid } from "../scalars/rtc-uid.js";

@ObjectType({
  simpleResolvers: true,
  description: "One recorder that a session has had. A session has one unless it was lost and replaced.",
})
export class SnapshotAttempt {
  @Field(() => RtcUid, { description: "The uid it used in the channel." })
  readonly recorderUid!: string;

  @Field(() => String, {
    nullable: true,
    description: "Resource it was started from; null before there was one.",
  })
  readonly resourceId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Recording id the service gave it; null until it started. The file names of its pictures hold it.",
  })
  readonly sid!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it got its sid." })
  readonly startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was known to be gone; null while it runs." })
  readonly endedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Why it ended: for one that was replaced, `LOST` or `UID_TAKEN` (somebody in the channel had its uid); for the " +
      "last, the session's `endReason`.",
  })
  readonly endReason!: string | null;
}
