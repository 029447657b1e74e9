import { Field, ID, InputType, Int } from "type-graphql";
import { ChannelName } from "../scalars/channel-name.js";

@InputType({ description: "Which events: those for which everything given here is true." })
export class RecordingEventFilter {
  @Field(() => ID, { nullable: true, description: "Events of this session." })
  readonly sessionId?: string | null;

  @Field(() => ChannelName, {
    nullable: true,
    description: "Events from this channel, also of recordings that were not started here.",
  })
  readonly cname?: string | null;

  @Field(() => [Int], {
    nullable: true,
    description: "Events with one of these numbers, for example `[11, 41]`; at most 100.",
  })
  readonly codes?: readonly number[] | null;
}
