import { Field, Float, ObjectType } from "type-graphql";
import { RecordingEvent } from "./recording-event.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description: "How far the upload is; comes once a minute (33).",
})
export class UploadingProgressEvent extends RecordingEvent {
  override readonly __typename = "UploadingProgressEvent";

  @Field(() => Float, {
    description: "Files uploaded per file recorded, 0 to 1. Done when it is 1 after the session ended.",
  })
  readonly progress!: number;
}
