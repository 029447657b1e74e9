import { Field, ObjectType } from "type-graphql";
import { Snapshot } from "./snapshot.js";

@ObjectType({ simpleResolvers: true, description: "A picture and its place in the list." })
export class SnapshotEdge {
  @Field(() => String, { description: "The place: pass it as `after` to go on behind this picture." })
  readonly cursor!: string;

  @Field(() => Snapshot, { description: "The picture." })
  readonly node!: Snapshot;
}
