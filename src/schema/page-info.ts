import { Directive, Field, ObjectType } from "type-graphql";

@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "Where a page stands in its list, as in Relay's cursor connections.",
})
export class PageInfo {
  @Field(() => Boolean, {
    description: "Whether more follows. Ask for it with `after: endCursor`.",
  })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: "Whether something comes before this page: true when `after` was given.",
  })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first entry; null on an empty page." })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last entry; null on an empty page." })
  readonly endCursor!: string | null;
}
