import { Field, ObjectType } from "type-graphql";
import { PageInfo } from "../page-info.js";
import { RecordingEvent } from "./recording-event.js";
import { RecordingEventEdge } from "./recording-event-edge.js";

@ObjectType({
  simpleResolvers: true,
  description:
    "A page of the event log, the oldest event first. `endCursor` of the last page is where a subscription goes on " +
    "without a gap.",
})
export class RecordingEventConnection {
  @Field(() => [RecordingEventEdge], { description: "The events of this page, each with its cursor." })
  readonly edges!: readonly RecordingEventEdge[];

  @Field(() => [RecordingEvent], { description: "The same events, which have their cursor themselves." })
  readonly nodes!: readonly RecordingEvent[];

  @Field(() => PageInfo, { description: "Whether there is more, and from where to go on." })
  readonly pageInfo!: PageInfo;
}
