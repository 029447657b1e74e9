import { Field, ObjectType } from "type-graphql";
import { Snapshot } from "../sessions/snapshot.js";
import { RecordingEvent } from "./recording-event.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description:
    "A picture was taken and uploaded (45). One of a session that was not started here comes as OtherRecordingEvent, " +
    "with the file's name in its payload.",
})
export class SnapshotFileEvent extends RecordingEvent {
  override readonly __typename = "SnapshotFileEvent";

  @Field(() => Snapshot, { description: "The picture." })
  readonly snapshot!: Snapshot;
}
