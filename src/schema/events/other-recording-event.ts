import { ObjectType } from "type-graphql";
import { RecordingEvent } from "./recording-event.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description:
    "An event whose number has no type of its own, or that does not say what its number should: `code` and `payload` " +
    "have all there is.",
})
export class OtherRecordingEvent extends RecordingEvent {
  override readonly __typename = "OtherRecordingEvent";
}
