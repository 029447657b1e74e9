import type { Camera } from "./camera.js";
import type { Rect } from "./rect.js";

/** A dot must not fill the picture: nothing is enlarged beyond this. */
const MAX_SCALE = 4;

/**
 * The camera that frames everything on a scene: whole content, centred, same scale both ways, so paper
 * shows at the sides where the proportions differ. Which part of the endless board the real service draws
 * is unknown (contracts/whiteboard.md B5.3); this is what the SDK's `fillSceneSnapshot` does.
 *
 * @param bounds null for an empty scene: the origin in the middle at scale 1
 * @param size of the picture in pixels
 */
export function fitCamera(
  bounds: Rect | null,
  size: { readonly width: number; readonly height: number },
): Camera {
  if (bounds === null) return { centerX: 0, centerY: 0, scale: 1 };
  const scale = Math.min(size.width / Math.max(bounds.width, 1), size.height / Math.max(bounds.height, 1));
  return {
    centerX: bounds.x + bounds.width / 2,
    centerY: bounds.y + bounds.height / 2,
    scale: Math.min(scale, MAX_SCALE),
  };
}
