import { Field, ObjectType } from "type-graphql";
import { RecordingEvent } from "./recording-event.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description: "What brings pictures into the cloud storage was started (30).",
})
export class UploaderStartedEvent extends RecordingEvent {
  override readonly __typename = "UploaderStartedEvent";

  @Field(() => Boolean, { description: "Whether the start went well." })
  readonly ok!: boolean;
}
