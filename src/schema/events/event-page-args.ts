import { ArgsType, Field, Int } from "type-graphql";

/** What both lists of events take. */
@ArgsType()
export abstract class EventPageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: "Most events on the page, 1 to 200." })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Go on behind this cursor: `endCursor` of the page before, or the `cursor` of any event. From the oldest event " +
      "that is kept when omitted.",
  })
  readonly after?: string | null;
}
