import { ArgsType, Field } from "type-graphql";
import { RecordingEventFilter } from "./recording-event-filter.js";

/** What the subscription to events takes. */
@ArgsType()
export class FollowEventsArgs {
  @Field(() => RecordingEventFilter, { nullable: true, description: "Which events; all when omitted." })
  readonly filter?: RecordingEventFilter | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Begin behind this cursor, of the last event one has seen, with all that came since. With what comes from now " +
      "on when omitted.",
  })
  readonly after?: string | null;
}
