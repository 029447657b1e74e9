import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../scalars/date-time.js";
import { RtcUid } from "../scalars/rtc-uid.js";
import { RecordingEvent } from "./recording-event.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description: "A user's audio began to reach the recorder, or no longer does (43).",
})
export class AudioStreamStateEvent extends RecordingEvent {
  override readonly __typename = "AudioStreamStateEvent";

  @Field(() => RtcUid, { description: "Whose audio; `0` for everybody mixed." })
  readonly streamUid!: string;

  @Field(() => Boolean, { description: "Whether the recorder receives it from now on." })
  readonly receiving!: boolean;

  @Field(() => DateTime, { description: "Since when." })
  readonly at!: Date;
}
