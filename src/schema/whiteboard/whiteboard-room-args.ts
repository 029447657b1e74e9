import { ArgsType, Field, ID } from "type-graphql";
import { WhiteboardRegion } from "./whiteboard-region.js";

@ArgsType()
export class WhiteboardRoomArgs {
  @Field(() => ID, { description: "The room's uuid, as it was answered when the room was created." })
  readonly uuid!: string;

  @Field(() => WhiteboardRegion, {
    nullable: true,
    description: "Data centre that holds the room. Falls back to the server's default region.",
  })
  readonly region?: WhiteboardRegion | null;
}
