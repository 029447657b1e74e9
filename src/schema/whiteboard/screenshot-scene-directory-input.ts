import { Field, InputType } from "type-graphql";
import { ScenePath } from "../scalars/scene-path.js";
import { ScreenshotInput } from "./screenshot-input.js";

@InputType({ description: "Which directory of scenes to take pictures of, and how large." })
export class ScreenshotSceneDirectoryInput extends ScreenshotInput {
  @Field(() => ScenePath, {
    nullable: true,
    description:
      "The directory; the room's current scene directory when omitted. Only scenes directly in it are taken, none " +
      "of its sub-directories.",
  })
  readonly path?: string | null;
}
