import { Field, ID, Int, InterfaceType } from "type-graphql";
import type { CallbackEntry } from "../../events/log-entry.js";
import { ChannelName } from "../scalars/channel-name.js";
import { DateTime } from "../scalars/date-time.js";
import { JSONObject } from "../scalars/json-object.js";
import { RtcUid } from "../scalars/rtc-uid.js";

@InterfaceType({
  description:
    "Something that happened in Agora's Cloud Recording, as its message notification service reported it: a recorder " +
    "came or went, a user's video began or stopped, a picture was uploaded. Reports come more than once and out of " +
    "order, or not at all; here each that came stands once, in the order in which it was recorded, and for good. Each " +
    "number of an event has a type of its own with what it says; a number without one is an OtherRecordingEvent.",
  resolveType: ({ __typename }: RecordingEvent) => __typename,
})
export abstract class RecordingEvent {
  abstract readonly __typename: string;

  /** What the fields below are read from. Not in the schema. */
  readonly entry!: CallbackEntry;

  @Field(() => String, {
    description:
      "The event's place in the event log, as opaque text. Pass it as `after` to go on behind this event, in a query " +
      "or a subscription.",
  })
  readonly cursor!: string;

  @Field(() => ID, { description: "The id that the notification service gave its report." })
  readonly noticeId!: string;

  @Field(() => Int, { description: "Number of the event, for example 45 for a picture that was uploaded." })
  readonly code!: number;

  @Field(() => ChannelName, { description: "Channel that is being recorded." })
  readonly cname!: string;

  @Field(() => RtcUid, { description: "The recorder's uid in the channel; not that of a user in a picture." })
  readonly recorderUid!: string;

  @Field(() => String, {
    description: "Recording id the service issued at the start. Empty where the report named none.",
  })
  readonly sid!: string;

  @Field(() => Int, {
    description:
      "Counts the events of a recording, from 0, in the order they happened; -1 where none was sent.",
  })
  readonly sequence!: number;

  @Field(() => DateTime, { description: "When it happened, by the service's clock." })
  readonly sentAt!: Date;

  @Field(() => DateTime, { description: "When this server recorded it." })
  readonly receivedAt!: Date;

  @Field(() => JSONObject, { description: "The report's payload as it was received." })
  readonly payload!: object;
}
