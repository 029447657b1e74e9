import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType({
  description:
    "Anything that has an id of its own. The id is unique over all types, and `Query.node` gives back what it names.",
  resolveType: ({ __typename }: Node) => __typename,
})
export abstract class Node {
  abstract readonly __typename: string;

  @Field(() => ID, { description: "Names this one thing for ever: `session_` or `snapshot_` and a UUID." })
  readonly id!: string;
}
