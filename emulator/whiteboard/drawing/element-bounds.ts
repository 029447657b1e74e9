import type { SceneElement } from "../content/scene-element.js";
import type { Rect } from "./rect.js";
import { rectAround } from "./rect-around.js";

type TextElement = Extract<SceneElement, { type: "text" }>;

/**
 * Rectangle one element covers, the width of its pen included.
 *
 * @param measureText how wide a text runs, in whiteboard units
 */
export function elementBounds(element: SceneElement, measureText: (text: TextElement) => number): Rect {
  switch (element.type) {
    case "stroke":
    case "polygon":
      return rectAround(element.points, element.width / 2);
    case "rectangle":
    case "ellipse": {
      const [x, y] = element.at;
      return rectAround([element.at, [x + element.size[0], y + element.size[1]]], element.width / 2);
    }
    case "line":
    case "arrow":
      return rectAround([element.from, element.to], element.width * (element.type === "arrow" ? 2 : 0.5));
    case "text": {
      const width = measureText(element);
      const [x, y] = element.at;
      const left = x - { left: 0, center: width / 2, right: width }[element.align];
      const lines = element.text.split("\n").length;
      // Room for ascenders and descenders, in parts of the font size.
      return { x: left, y: y - element.size, width, height: element.size * (1.25 + (lines - 1) * 1.3) };
    }
  }
}
