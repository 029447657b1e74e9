import { Field, ObjectType } from "type-graphql";
import { RecordingEvent } from "./recording-event.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description: "A recorder was started (40).",
})
export class RecorderStartedEvent extends RecordingEvent {
  override readonly __typename = "RecorderStartedEvent";

  @Field(() => Boolean, { description: "Whether the start went well." })
  readonly ok!: boolean;
}
