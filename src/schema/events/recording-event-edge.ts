import { Field, ObjectType } from "type-graphql";
import { RecordingEvent } from "./recording-event.js";

@ObjectType({ simpleResolvers: true, description: "An event and its place in the event log." })
export class RecordingEventEdge {
  @Field(() => String, { description: "The place, the same as the event's own `cursor`." })
  readonly cursor!: string;

  @Field(() => RecordingEvent, { description: "The event." })
  readonly node!: RecordingEvent;
}
