import { Field, ObjectType } from "type-graphql";
import { PageInfo } from "../page-info.js";
import { SnapshotSession } from "./snapshot-session.js";
import { SnapshotSessionEdge } from "./snapshot-session-edge.js";

@ObjectType({
  simpleResolvers: true,
  description:
    "A page of a list of sessions. Pages hold still: what is added meanwhile neither repeats nor hides an entry.",
})
export class SnapshotSessionConnection {
  @Field(() => [SnapshotSessionEdge], { description: "The sessions of this page, each with its cursor." })
  readonly edges!: readonly SnapshotSessionEdge[];

  @Field(() => [SnapshotSession], { description: "The same sessions without cursors." })
  readonly nodes!: readonly SnapshotSession[];

  @Field(() => PageInfo, { description: "Whether there is more, and from where to go on." })
  readonly pageInfo!: PageInfo;
}
