import { Field, Int, ObjectType } from "type-graphql";
import type { RecorderLeaveReason as Word } from "../../events/details/recorder-leave-reason.js";
import { RecorderLeaveReason } from "./recorder-leave-reason.js";
import { RecordingEvent } from "./recording-event.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description: "A recorder left its channel (41).",
})
export class RecorderLeaveEvent extends RecordingEvent {
  override readonly __typename = "RecorderLeaveEvent";

  @Field(() => [RecorderLeaveReason], {
    description: "Why: several come at once, such as TIMER_CATCH with CLIENT_LEAVE at a normal stop.",
  })
  readonly reasons!: readonly Word[];

  @Field(() => Int, { description: "The same as the service's number, one bit for each reason." })
  readonly leaveCode!: number;
}
