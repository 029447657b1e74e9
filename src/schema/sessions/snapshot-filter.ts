import { Field, ID, InputType } from "type-graphql";
import { ChannelName } from "../scalars/channel-name.js";
import { DateTime } from "../scalars/date-time.js";
import { RtcUid } from "../scalars/rtc-uid.js";

@InputType({ description: "Which pictures to list: those for which everything given here is true." })
export class SnapshotFilter {
  @Field(() => ID, { nullable: true, description: "Pictures of this session." })
  readonly sessionId?: string | null;

  @Field(() => ChannelName, { nullable: true, description: "Pictures from this channel." })
  readonly cname?: string | null;

  @Field(() => RtcUid, { nullable: true, description: "Pictures of this user." })
  readonly streamUid?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Pictures taken from this moment on." })
  readonly takenAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Pictures taken earlier than this moment." })
  readonly takenBefore?: Date | null;
}
