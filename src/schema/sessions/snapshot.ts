import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { Snapshot as SnapshotRow, SnapshotSource as SourceWord } from "../../sessions/model/snapshot.js";
import { Node } from "../node.js";
import { DateTime } from "../scalars/date-time.js";
import { RtcUid } from "../scalars/rtc-uid.js";
import { SnapshotSource } from "./snapshot-source.js";

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "One picture of one user's video: a JPG in the session's cloud storage.",
})
export class Snapshot extends Node {
  override readonly __typename = "Snapshot";

  /** What the fields below are read from. Not in the schema. */
  readonly row!: SnapshotRow;

  @Field(() => String, { description: "Object key in the bucket: prefix and file name." })
  readonly fileName!: string;

  @Field(() => RtcUid, { description: "User in the picture." })
  readonly streamUid!: string;

  @Field(() => DateTime, {
    description: "When the picture was taken, by the service's clock, from the file name.",
  })
  readonly takenAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description:
      "How often the service itself had moved the recorder to another of its servers by then, counted from 0: n of the " +
      "file name's prefix `bak<n>`. Null before any such move.",
  })
  readonly backup!: number | null;

  @Field(() => SnapshotSource, { description: "How the server learnt of it." })
  readonly source!: SourceWord;
}
