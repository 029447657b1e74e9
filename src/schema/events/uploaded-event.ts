import { Field, ObjectType } from "type-graphql";
import { RecordingEvent } from "./recording-event.js";
import { UploadedFile } from "./uploaded-file.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description: "Everything that a session left is in the cloud storage (31).",
})
export class UploadedEvent extends RecordingEvent {
  override readonly __typename = "UploadedEvent";

  @Field(() => [UploadedFile], {
    nullable: true,
    description:
      "The recorded files; null where none are listed, as for pictures, which `snapshots` lists instead.",
  })
  readonly fileList!: readonly UploadedFile[] | null;
}
