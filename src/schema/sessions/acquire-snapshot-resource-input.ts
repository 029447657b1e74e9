import { Field, InputType } from "type-graphql";
import { ChannelName } from "../scalars/channel-name.js";
import { PositiveInt } from "../scalars/positive-int.js";
import { RtcUid } from "../scalars/rtc-uid.js";
import { startDefaults } from "./start-defaults.js";

@InputType({ description: "For which channel to set a recorder aside." })
export class AcquireSnapshotResourceInput {
  @Field(() => ChannelName, { description: "Name of the channel." })
  readonly cname!: string;

  @Field(() => RtcUid, {
    nullable: true,
    description:
      "The recorder's uid in the channel, which no user may have. Allotted by the server when omitted.",
  })
  readonly recorderUid?: string | null;

  @Field(() => PositiveInt, {
    nullable: true,
    defaultValue: startDefaults.resourceExpiredHour,
    description: "Hours from the start in which the service takes query, update and stop: 1 to 720.",
  })
  readonly resourceExpiredHour?: number | null;
}
