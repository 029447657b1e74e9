import { ArgsType, Field } from "type-graphql";
import { EventPageArgs } from "./event-page-args.js";
import { RecordingEventFilter } from "./recording-event-filter.js";

@ArgsType()
export class RecordingEventsArgs extends EventPageArgs {
  @Field(() => RecordingEventFilter, { nullable: true, description: "Which events; all when omitted." })
  readonly filter?: RecordingEventFilter | null;
}
