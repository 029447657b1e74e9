import { loadImage } from "@napi-rs/canvas";
import type { SceneContent } from "../content/scene-content.js";

/** Whether the background picture of a scene, if it has one, can be decoded. */
export async function canDrawImage(content: SceneContent): Promise<boolean> {
  const image = content.background?.image;
  if (image === undefined) return true;
  try {
    const picture = await loadImage(image.src);
    return picture.width > 0 && picture.height > 0;
  } catch {
    return false;
  }
}
