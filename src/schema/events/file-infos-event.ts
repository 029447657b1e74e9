import { Field, ObjectType } from "type-graphql";
import { RecordingEvent } from "./recording-event.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description:
    "The playlist of a recording was uploaded for the first time (4). Sessions that take pictures have none.",
})
export class FileInfosEvent extends RecordingEvent {
  override readonly __typename = "FileInfosEvent";

  @Field(() => String, { description: "Name of the playlist, an M3U8 file." })
  readonly fileList!: string;
}
