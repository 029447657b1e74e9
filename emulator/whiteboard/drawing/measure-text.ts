import { createCanvas } from "@napi-rs/canvas";
import type { SceneElement } from "../content/scene-element.js";
import { textFont } from "./text-font.js";

const ruler = createCanvas(1, 1).getContext("2d");

/** How wide a text element runs, in whiteboard units; the widest line counts. */
export function measureText(text: Extract<SceneElement, { type: "text" }>): number {
  ruler.font = textFont(text);
  return Math.max(...text.text.split("\n").map((line) => ruler.measureText(line).width));
}
