import type { SKRSContext2D } from "@napi-rs/canvas";
import type { SceneElement } from "../content/scene-element.js";
import { arrowHead } from "./arrow-head.js";
import { softCurve } from "./soft-curve.js";
import { textFont } from "./text-font.js";

/** Draws one element; the context's transform is the camera already. */
export function drawElement(context: SKRSContext2D, element: SceneElement): void {
  context.save();
  context.globalAlpha = element.opacity;
  context.lineCap = "round";
  context.lineJoin = "round";
  if (element.type === "text") drawText(context, element);
  else drawShape(context, element);
  context.restore();
}

function drawShape(context: SKRSContext2D, element: Exclude<SceneElement, { type: "text" }>): void {
  context.strokeStyle = element.color;
  context.lineWidth = element.width;
  if ("dash" in element && element.dash !== undefined) context.setLineDash(element.dash);
  context.beginPath();
  switch (element.type) {
    case "stroke":
      softCurve(element.points, context);
      break;
    case "polygon":
      for (const [x, y] of element.points) context.lineTo(x, y);
      context.closePath();
      break;
    case "rectangle":
      context.roundRect(...element.at, ...element.size, element.radius);
      break;
    case "ellipse": {
      const [rx, ry] = [element.size[0] / 2, element.size[1] / 2];
      context.ellipse(element.at[0] + rx, element.at[1] + ry, rx, ry, 0, 0, 2 * Math.PI);
      break;
    }
    case "line":
      context.moveTo(...element.from);
      context.lineTo(...element.to);
      break;
    case "arrow":
      drawArrowHead(context, element);
      break;
  }
  if ("fill" in element && element.fill !== undefined) {
    context.fillStyle = element.fill;
    context.fill();
  }
  if (element.width > 0) context.stroke();
}

/** Fills the head and leaves the shaft as the path to stroke. */
function drawArrowHead(context: SKRSContext2D, element: Extract<SceneElement, { type: "arrow" }>): void {
  const head = arrowHead(element.from, element.to, element.width);
  for (const [x, y] of head.corners) context.lineTo(x, y);
  context.closePath();
  context.fillStyle = element.color;
  context.fill();
  context.beginPath();
  context.moveTo(...element.from);
  context.lineTo(...head.shaftEnd);
}

function drawText(context: SKRSContext2D, element: Extract<SceneElement, { type: "text" }>): void {
  context.font = textFont(element);
  context.fillStyle = element.color;
  context.textAlign = element.align;
  context.textBaseline = "alphabetic";
  element.text.split("\n").forEach((line, index) => {
    context.fillText(line, element.at[0], element.at[1] + index * element.size * 1.3);
  });
}
