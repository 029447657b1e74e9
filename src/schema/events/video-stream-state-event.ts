import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../scalars/date-time.js";
import { RtcUid } from "../scalars/rtc-uid.js";
import { RecordingEvent } from "./recording-event.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description: "A user's video began to reach the recorder, or no longer does (44).",
})
export class VideoStreamStateEvent extends RecordingEvent {
  override readonly __typename = "VideoStreamStateEvent";

  @Field(() => RtcUid, { description: "Whose video; `0` for everybody mixed." })
  readonly streamUid!: string;

  @Field(() => Boolean, { description: "Whether the recorder receives it from now on." })
  readonly receiving!: boolean;

  @Field(() => DateTime, { description: "Since when." })
  readonly at!: Date;
}
