import { Field, ObjectType } from "type-graphql";
import { RecordingEvent } from "./recording-event.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description: "The service is done with a session (11). Pictures may still be reported afterwards.",
})
export class SessionExitEvent extends RecordingEvent {
  override readonly __typename = "SessionExitEvent";

  @Field(() => Boolean, {
    description: "True: it was ended and everything is uploaded. False: it broke off.",
  })
  readonly normal!: boolean;
}
