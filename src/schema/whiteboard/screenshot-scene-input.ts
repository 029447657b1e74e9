import { Field, InputType } from "type-graphql";
import { ScenePath } from "../scalars/scene-path.js";
import { ScreenshotInput } from "./screenshot-input.js";

@InputType({ description: "Which scene to take a picture of, and how large." })
export class ScreenshotSceneInput extends ScreenshotInput {
  @Field(() => ScenePath, {
    nullable: true,
    defaultValue: "/init",
    description: "The scene. `/init` is the one every room starts with.",
  })
  readonly path?: string | null;
}
