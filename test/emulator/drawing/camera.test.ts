import { describe, expect, it } from "vitest";
import { sceneContentSchema } from "../../../emulator/whiteboard/content/scene-content-schema.js";
import { arrowHead } from "../../../emulator/whiteboard/drawing/arrow-head.js";
import { fitCamera } from "../../../emulator/whiteboard/drawing/fit-camera.js";
import { sceneBounds } from "../../../emulator/whiteboard/drawing/scene-bounds.js";

const bounds = (content: unknown) => sceneBounds(sceneContentSchema.parse(content), () => 100);

describe("fitCamera", () => {
  it.each([
    ["nothing", null, { centerX: 0, centerY: 0, scale: 1 }],
    ["a wide thing", { x: 0, y: 0, width: 1280, height: 100 }, { centerX: 640, centerY: 50, scale: 0.5 }],
    ["a tall thing", { x: -50, y: -480, width: 100, height: 960 }, { centerX: 0, centerY: 0, scale: 0.5 }],
    ["a dot, not blown up", { x: 9, y: 9, width: 2, height: 2 }, { centerX: 10, centerY: 10, scale: 4 }],
    ["a thing of no size", { x: 5, y: 5, width: 0, height: 0 }, { centerX: 5, centerY: 5, scale: 4 }],
  ])("frames %s in 640 x 480", (_name, rect, camera) => {
    expect(fitCamera(rect, { width: 640, height: 480 })).toEqual(camera);
  });
});

describe("sceneBounds", () => {
  it.each([
    ["an empty scene", {}, null],
    ["a colour alone", { background: { color: "#fff" } }, null],
    [
      "a rectangle, with a margin of 4 %",
      { elements: [{ type: "rectangle", at: [0, 0], size: [100, 50], width: 0 }] },
      { x: -4, y: -4, width: 108, height: 58 },
    ],
    [
      "a line, half the pen around it",
      { elements: [{ type: "line", from: [10, 0], to: [110, 0], width: 20 }] },
      { x: -4.8, y: -14.8, width: 129.6, height: 29.6 },
    ],
    [
      "centred text by its measure",
      { elements: [{ type: "text", at: [0, 0], text: "hello", size: 20, align: "center" }] },
      { x: -54, y: -24, width: 108, height: 33 },
    ],
    [
      "a page exactly, without a margin",
      { background: { page: { src: "https://x/1.png", width: 800, height: 600 } } },
      { x: 0, y: 0, width: 800, height: 600 },
    ],
    [
      "a page and a stroke beyond it",
      {
        background: { page: { src: "https://x/1.png", width: 800, height: 600 } },
        elements: [
          {
            type: "stroke",
            points: [
              [700, 500],
              [900, 500],
            ],
            width: 10,
          },
        ],
      },
      { x: 0, y: 0, width: 905, height: 600 },
    ],
  ])("goes round %s", (_name, content, expected) => {
    const rect = bounds(content);
    if (expected === null || rect === null) expect(rect).toBe(expected);
    else
      for (const key of ["x", "y", "width", "height"] as const) expect(rect[key]).toBeCloseTo(expected[key]);
  });
});

describe("arrowHead", () => {
  it("has its tip at the end and its shaft behind the tip", () => {
    const { corners, shaftEnd } = arrowHead([0, 0], [100, 0], 4);
    expect(corners[0]).toEqual([100, 0]);
    expect(shaftEnd[0]).toBeLessThan(100);
    expect(shaftEnd[0]).toBeGreaterThan(corners[1]?.[0] ?? 100);
  });

  it("is never longer than the arrow", () => {
    for (const [x] of arrowHead([0, 0], [3, 0], 40).corners) expect(x).toBeGreaterThanOrEqual(0);
  });
});
