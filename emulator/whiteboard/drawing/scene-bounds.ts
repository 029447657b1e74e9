import type { SceneContent } from "../content/scene-content.js";
import type { SceneElement } from "../content/scene-element.js";
import { elementBounds } from "./element-bounds.js";
import type { Rect } from "./rect.js";
import { rectAround } from "./rect-around.js";

/** Paper left free around drawn content, as a part of its longer side. */
const MARGIN = 0.04;

/**
 * Rectangle around everything on a scene; null when it is empty. A background picture or page is framed
 * exactly, drawn elements with a margin.
 *
 * @param measureText how wide a text runs, in whiteboard units
 */
export function sceneBounds(
  content: SceneContent,
  measureText: (text: Extract<SceneElement, { type: "text" }>) => number,
): Rect | null {
  const rects = content.elements.map((element) => elementBounds(element, measureText));
  const drawn = rects.length === 0 ? [] : [withMargin(union(rects))];
  const image = content.background?.image;
  const page = content.background?.page;
  const paper = [
    ...(image === undefined ? [] : [image]),
    ...(page === undefined ? [] : [{ x: 0, y: 0, width: page.width, height: page.height }]),
  ];
  const all = [...paper, ...(paper.length === 0 ? drawn : rects)];
  return all.length === 0 ? null : union(all);
}

function union(rects: readonly Rect[]): Rect {
  return rectAround(
    rects.flatMap((rect) => [
      [rect.x, rect.y],
      [rect.x + rect.width, rect.y + rect.height],
    ]),
    0,
  );
}

function withMargin(rect: Rect): Rect {
  const margin = Math.max(rect.width, rect.height) * MARGIN;
  return {
    x: rect.x - margin,
    y: rect.y - margin,
    width: rect.width + 2 * margin,
    height: rect.height + 2 * margin,
  };
}
