import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { requireRoom } from "../auth/require-room.js";
import type { ArgumentPaths } from "../datasources/whiteboard/argument-paths.js";
import type { Picture, WhiteboardSource } from "../datasources/whiteboard/whiteboard-source.js";
import type { OperationContext } from "../execution/operation-context.js";
import { SceneScreenshot } from "../schema/whiteboard/scene-screenshot.js";
import { ScreenshotSceneDirectoryInput } from "../schema/whiteboard/screenshot-scene-directory-input.js";
import { ScreenshotSceneInput } from "../schema/whiteboard/screenshot-scene-input.js";
import type { WhiteboardRegion } from "../schema/whiteboard/whiteboard-region.js";

const at: ArgumentPaths = {
  roomUuid: ["input", "roomUuid"],
  path: ["input", "path"],
  width: ["input", "width"],
  height: ["input", "height"],
  token: ["input", "token"],
};

/** The two mutations that take pictures of a whiteboard. */
@Resolver()
export class ScreenshotResolver {
  constructor(
    private readonly whiteboard: WhiteboardSource,
    private readonly now: () => Date,
  ) {}

  @Mutation(() => SceneScreenshot, {
    description:
      "Takes a picture of one whiteboard scene. The whiteboard service draws it as a PNG of exactly `width` by " +
      "`height` pixels and puts it into the storage space configured for the project; the answer says where. " +
      "Safe to repeat: the picture goes to the same place again. Needs the whiteboard's screenshot feature to be on.",
  })
  async screenshotScene(
    @Arg("input", () => ScreenshotSceneInput, { description: "Which scene, and how large." })
    input: ScreenshotSceneInput,
    @Ctx() context: OperationContext,
  ): Promise<SceneScreenshot> {
    requireRoom(context.caller.rights, input.roomUuid, at.roomUuid);
    const picture = await this.whiteboard.screenshotScene({ ...input, callerToken: input.token }, at);
    return this.#screenshot(picture, input);
  }

  @Mutation(() => [SceneScreenshot], {
    description:
      "Takes a picture of every scene directly in one directory of a whiteboard, none of its sub-directories. " +
      "One entry per scene, as the whiteboard service lists them; otherwise like `screenshotScene`.",
  })
  async screenshotSceneDirectory(
    @Arg("input", () => ScreenshotSceneDirectoryInput, { description: "Which directory, and how large." })
    input: ScreenshotSceneDirectoryInput,
    @Ctx() context: OperationContext,
  ): Promise<SceneScreenshot[]> {
    requireRoom(context.caller.rights, input.roomUuid, at.roomUuid);
    const pictures = await this.whiteboard.screenshotSceneDirectory(
      { ...input, callerToken: input.token },
      at,
    );
    return pictures.map((picture) => this.#screenshot(picture, input));
  }

  #screenshot(
    picture: Picture,
    input: ScreenshotSceneInput | ScreenshotSceneDirectoryInput,
  ): SceneScreenshot {
    return {
      ...picture,
      takenAt: this.now(),
      room: {
        uuid: input.roomUuid,
        region: this.whiteboard.regionOf(input) as WhiteboardRegion,
        callerToken: input.token ?? undefined,
      },
    };
  }
}
