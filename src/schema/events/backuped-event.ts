import { Field, ObjectType } from "type-graphql";
import { RecordingEvent } from "./recording-event.js";
import { UploadedFile } from "./uploaded-file.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description:
    "Everything that a session left is uploaded, but some of it to Agora's own backup storage, from where the service " +
    "brings it into yours (32).",
})
export class BackupedEvent extends RecordingEvent {
  override readonly __typename = "BackupedEvent";

  @Field(() => [UploadedFile], {
    nullable: true,
    description:
      "The recorded files; null where none are listed, as for pictures, which `snapshots` lists instead.",
  })
  readonly fileList!: readonly UploadedFile[] | null;
}
