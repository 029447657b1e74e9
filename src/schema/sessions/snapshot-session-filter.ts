import { Field, InputType } from "type-graphql";
import type { SessionStatus } from "../../sessions/model/session-status.js";
import { ChannelName } from "../scalars/channel-name.js";
import { DateTime } from "../scalars/date-time.js";
import { SnapshotSessionStatus } from "./snapshot-session-status.js";

@InputType({ description: "Which sessions to list: those for which everything given here is true." })
export class SnapshotSessionFilter {
  @Field(() => ChannelName, { nullable: true, description: "Sessions of this channel." })
  readonly cname?: string | null;

  @Field(() => [SnapshotSessionStatus], {
    nullable: true,
    description: "Sessions in one of these statuses. An empty list names none, and lists nothing.",
  })
  readonly status?: readonly SessionStatus[] | null;

  @Field(() => DateTime, { nullable: true, description: "Sessions asked for from this moment on." })
  readonly createdAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Sessions asked for earlier than this moment." })
  readonly createdBefore?: Date | null;
}
