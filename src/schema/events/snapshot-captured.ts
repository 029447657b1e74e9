import { Field, ObjectType } from "type-graphql";
import { Snapshot } from "../sessions/snapshot.js";

@ObjectType({
  simpleResolvers: true,
  description: "A picture that has just become known, and where it stands in the event log.",
})
export class SnapshotCaptured {
  @Field(() => String, {
    description: "Pass it as `after` to go on behind this picture, for example after a lost connection.",
  })
  readonly cursor!: string;

  @Field(() => Snapshot, { description: "The picture." })
  readonly snapshot!: Snapshot;
}
