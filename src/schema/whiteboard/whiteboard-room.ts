import { Directive, Field, ID, ObjectType } from "type-graphql";
import { WhiteboardRegion } from "./whiteboard-region.js";

@Directive('@key(fields: "uuid")')
@ObjectType({
  simpleResolvers: true,
  description:
    "A shared whiteboard. It holds scenes (pages), kept in directories like files: `/init` is the scene every " +
    "room starts with, `/lesson/page1` the scene `page1` of the directory `/lesson`.",
})
export class WhiteboardRoom {
  @Field(() => ID, { description: "The room's uuid: 32 hexadecimal digits in every room seen so far." })
  readonly uuid!: string;

  @Field(() => WhiteboardRegion, { description: "Data centre the room was looked for in." })
  readonly region!: WhiteboardRegion;

  /** The caller's own token, where one was given: fields below the room use the same rights. Not in the schema. */
  readonly callerToken?: string | undefined;
}
