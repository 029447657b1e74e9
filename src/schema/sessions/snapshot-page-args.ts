import { ArgsType, Field, Int } from "type-graphql";
import type { SnapshotPageOrder } from "../../sessions/session-face.js";
import { ConnectionOrder } from "../connection-order.js";

/** What both lists of pictures take. */
@ArgsType()
export abstract class SnapshotPageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: "Most pictures on the page, 1 to 200." })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Go on behind this cursor: `endCursor` of the page before.",
  })
  readonly after?: string | null;

  @Field(() => ConnectionOrder, {
    nullable: true,
    defaultValue: "OLDEST_FIRST",
    description: "By the time the pictures were taken.",
  })
  readonly order?: SnapshotPageOrder["order"] | null;
}
