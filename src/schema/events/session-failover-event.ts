import { Field, ObjectType } from "type-graphql";
import { RtcUid } from "../scalars/rtc-uid.js";
import { RecordingEvent } from "./recording-event.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description:
    "The service moved the recorder to another of its servers by itself (12). At most three times a session; pictures " +
    "have a `backup` from then on.",
})
export class SessionFailoverEvent extends RecordingEvent {
  override readonly __typename = "SessionFailoverEvent";

  @Field(() => RtcUid, { description: "The recorder's uid in the channel from now on." })
  readonly newRecorderUid!: string;
}
