import type { SceneElement } from "../content/scene-element.js";
import { fonts } from "./fonts.js";

/** CSS font of a text element; its size is in whiteboard units. */
export function textFont(text: Extract<SceneElement, { type: "text" }>): string {
  const style = text.italic ? "italic " : "";
  const weight = text.bold ? "bold " : "";
  return `${style}${weight}${text.size}px "${fonts[text.font]}"`;
}
