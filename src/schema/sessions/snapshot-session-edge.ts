import { Field, ObjectType } from "type-graphql";
import { SnapshotSession } from "./snapshot-session.js";

@ObjectType({ simpleResolvers: true, description: "A session and its place in the list." })
export class SnapshotSessionEdge {
  @Field(() => String, { description: "The place: pass it as `after` to go on behind this session." })
  readonly cursor!: string;

  @Field(() => SnapshotSession, { description: "The session." })
  readonly node!: SnapshotSession;
}
