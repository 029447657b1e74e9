import type { Image, SKRSContext2D } from "@napi-rs/canvas";
import type { SceneContent } from "../content/scene-content.js";
import { fonts } from "./fonts.js";

/**
 * Draws what lies under the elements: the decoded picture, or for a page of a presentation an empty sheet with
 * the address it would be loaded from, because the emulator fetches nothing.
 */
export function drawBackground(
  context: SKRSContext2D,
  background: SceneContent["background"],
  image: Image | null,
): void {
  const box = background?.image;
  if (box !== undefined && image !== null) context.drawImage(image, box.x, box.y, box.width, box.height);
  const page = background?.page;
  if (page === undefined) return;
  context.fillStyle = "#f8fafc";
  context.fillRect(0, 0, page.width, page.height);
  context.strokeStyle = "#cbd5e1";
  context.lineWidth = Math.max(page.width, page.height) / 200;
  context.strokeRect(0, 0, page.width, page.height);
  context.fillStyle = "#64748b";
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.font = `${page.width / 30}px "${fonts.mono}"`;
  context.fillText(page.src, page.width / 2, page.height / 2, page.width * 0.9);
}
