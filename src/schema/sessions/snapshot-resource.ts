import { Field, ObjectType } from "type-graphql";
import { ChannelName } from "../scalars/channel-name.js";
import { DateTime } from "../scalars/date-time.js";
import { RtcUid } from "../scalars/rtc-uid.js";

@ObjectType({
  simpleResolvers: true,
  description:
    "A recorder that the service has set aside for one channel and one uid. Only `startSnapshotSession` makes it join " +
    "the channel and cost anything.",
})
export class SnapshotResource {
  @Field(() => String, {
    description: "The service's name for it. Good for one session; hand it to `startSnapshotSession`.",
  })
  readonly resourceId!: string;

  @Field(() => ChannelName, { description: "The channel it is for." })
  readonly cname!: string;

  @Field(() => RtcUid, {
    description: "The uid it is for. Hand it to `startSnapshotSession` together with `resourceId`.",
  })
  readonly recorderUid!: string;

  @Field(() => DateTime, { description: "Start before this moment: five minutes after it was acquired." })
  readonly startBefore!: Date;
}
