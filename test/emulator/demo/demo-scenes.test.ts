import { describe, expect, it } from "vitest";
import { demoScenes } from "../../../emulator/demo/demo-scenes.js";
import { drawScene } from "../../../emulator/whiteboard/drawing/draw-scene.js";
import { measureText } from "../../../emulator/whiteboard/drawing/measure-text.js";
import { sceneBounds } from "../../../emulator/whiteboard/drawing/scene-bounds.js";
import { parentDirectory } from "../../../emulator/whiteboard/scenes/parent-directory.js";
import { decodePng } from "../../support/decode-png.js";

describe("the demo room", () => {
  it("has several scenes in two directories and one below them", () => {
    const count = (directory: string) =>
      demoScenes().filter((scene) => parentDirectory(scene.path) === directory).length;
    expect(demoScenes()[0]?.path).toBe("/init");
    expect([count("/"), count("/lesson"), count("/lesson/exercises")]).toEqual([2, 3, 1]);
  });

  it.each(demoScenes())("draws $path in many colours on its sheet", async ({ content }) => {
    const picture = decodePng(await drawScene(content, { width: 640, height: 380 }));
    expect(picture.colors).toBeGreaterThan(100);
    expect(picture.colorAt(3, 3)).toBe("#e9eef4");
    expect(picture.colorAt(40, 190)).toMatch(/^#f/);
  });

  it.each(demoScenes())("keeps everything of $path on the sheet", ({ content }) => {
    const rect = sceneBounds(content, measureText);
    expect(rect?.width).toBeCloseTo(1282 * 1.08);
    expect(rect?.height).toBeCloseTo(722 + 1282 * 0.08);
  });
});
