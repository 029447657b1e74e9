import { ArgsType, Field, ID } from "type-graphql";
import { ChannelName } from "../scalars/channel-name.js";

/** What the subscription to pictures takes. */
@ArgsType()
export class FollowSnapshotsArgs {
  @Field(() => ID, { nullable: true, description: "Pictures of this session only." })
  readonly sessionId?: string | null;

  @Field(() => ChannelName, { nullable: true, description: "Pictures from this channel only." })
  readonly cname?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Begin behind this cursor, of the last picture one has seen, with all that came since. With what comes from now " +
      "on when omitted.",
  })
  readonly after?: string | null;
}
