import { Field, ObjectType } from "type-graphql";
import { PageInfo } from "../page-info.js";
import { Snapshot } from "./snapshot.js";
import { SnapshotEdge } from "./snapshot-edge.js";

@ObjectType({
  simpleResolvers: true,
  description:
    "A page of a list of pictures. Pages hold still: what is added meanwhile neither repeats nor hides an entry.",
})
export class SnapshotConnection {
  @Field(() => [SnapshotEdge], { description: "The pictures of this page, each with its cursor." })
  readonly edges!: readonly SnapshotEdge[];

  @Field(() => [Snapshot], { description: "The same pictures without cursors." })
  readonly nodes!: readonly Snapshot[];

  @Field(() => PageInfo, { description: "Whether there is more, and from where to go on." })
  readonly pageInfo!: PageInfo;
}
