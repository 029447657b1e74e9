import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../scalars/date-time.js";
import { RtcUid } from "../scalars/rtc-uid.js";
import { RecordingEvent } from "./recording-event.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description:
    "A recording begins, or goes on after an interruption (42). Sessions that only take pictures have no slices.",
})
export class SliceStartEvent extends RecordingEvent {
  override readonly __typename = "SliceStartEvent";

  @Field(() => DateTime, { description: "When the slice begins." })
  readonly startedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the last good slice ended; the same as `startedAt` where nothing was interrupted.",
  })
  readonly discontinuedAt!: Date | null;

  @Field(() => RtcUid, { nullable: true, description: "The user in it; `0` for everybody mixed." })
  readonly streamUid!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether all users are in one file." })
  readonly mixedAllUser!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "What is in it: `audio`, `video` or `audio_and_video`.",
  })
  readonly trackType!: string | null;
}
