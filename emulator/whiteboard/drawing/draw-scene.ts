import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { SceneContent } from "../content/scene-content.js";
import { drawBackground } from "./draw-background.js";
import { drawElement } from "./draw-element.js";
import { fitCamera } from "./fit-camera.js";
import { measureText } from "./measure-text.js";
import { sceneBounds } from "./scene-bounds.js";

/**
 * A scene as a PNG of exactly the asked size in pixels, framed by `fitCamera`.
 *
 * @throws Error when the background picture cannot be decoded; `canDrawImage` finds that out beforehand
 */
export async function drawScene(
  content: SceneContent,
  size: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const image = content.background?.image;
  const picture = image === undefined ? null : await loadImage(image.src);
  const camera = fitCamera(sceneBounds(content, measureText), size);
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext("2d");
  context.fillStyle = content.background?.color ?? "#ffffff";
  context.fillRect(0, 0, size.width, size.height);
  context.translate(size.width / 2, size.height / 2);
  context.scale(camera.scale, camera.scale);
  context.translate(-camera.centerX, -camera.centerY);
  drawBackground(context, content.background, picture);
  for (const element of content.elements) drawElement(context, element);
  return canvas.encode("png");
}
