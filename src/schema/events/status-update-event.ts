import { Field, Int, ObjectType } from "type-graphql";
import { RecordingEvent } from "./recording-event.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description:
    "The service tells its status, mostly because a call did not fit it, such as a second start (3).",
})
export class StatusUpdateEvent extends RecordingEvent {
  override readonly __typename = "StatusUpdateEvent";

  @Field(() => Int, { description: "The service's number for its status, as in `ServiceStatus.code`." })
  readonly status!: number;

  @Field(() => String, { description: "The number in words, as in `ServiceStatus.name`." })
  readonly statusName!: string;
}
