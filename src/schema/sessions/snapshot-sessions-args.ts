import { ArgsType, Field, Int } from "type-graphql";
import type { SessionPageOrder } from "../../sessions/session-face.js";
import { ConnectionOrder } from "../connection-order.js";
import { SnapshotSessionFilter } from "./snapshot-session-filter.js";

@ArgsType()
export class SnapshotSessionsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "Most sessions on the page, 1 to 200." })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Go on behind this cursor: `endCursor` of the page before.",
  })
  readonly after?: string | null;

  @Field(() => SnapshotSessionFilter, { nullable: true, description: "Which sessions; all when omitted." })
  readonly filter?: SnapshotSessionFilter | null;

  @Field(() => ConnectionOrder, {
    nullable: true,
    defaultValue: "NEWEST_FIRST",
    description: "By the time the sessions were asked for.",
  })
  readonly order?: SessionPageOrder["order"] | null;
}
