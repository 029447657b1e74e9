import { Field, ID, InputType } from "type-graphql";
import { PositiveInt } from "../scalars/positive-int.js";
import { WhiteboardRegion } from "./whiteboard-region.js";

/** What both screenshot inputs share: which room, how large, with whose rights. */
@InputType({ description: "Never in the schema by itself: the two screenshot inputs extend it." })
export abstract class ScreenshotInput {
  @Field(() => ID, { description: "The room's uuid, as it was answered when the room was created." })
  readonly roomUuid!: string;

  @Field(() => WhiteboardRegion, {
    nullable: true,
    description: "Data centre that holds the room. Falls back to the server's default region.",
  })
  readonly region?: WhiteboardRegion | null;

  @Field(() => PositiveInt, {
    description:
      "Width of a picture in pixels, from 1 to the server's bound (8192 unless it says otherwise).",
  })
  readonly width!: number;

  @Field(() => PositiveInt, {
    description:
      "Height of a picture in pixels, from 1 to the server's bound (8192 unless it says otherwise).",
  })
  readonly height!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "Room or SDK token with the writer or admin role, to act with its rights. The server signs one of its own " +
      "when omitted.",
  })
  readonly token?: string | null;
}
