import type { SceneContent } from "./scene-content.js";

/** A scene nobody has drawn on. */
export const emptyContent: SceneContent = { elements: [] };
