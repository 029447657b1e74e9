import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { sceneContentSchema } from "../../../emulator/whiteboard/content/scene-content-schema.js";
import { drawScene } from "../../../emulator/whiteboard/drawing/draw-scene.js";
import { decodePng } from "../../support/decode-png.js";

const draw = async (content: unknown, width = 200, height = 100) =>
  decodePng(await drawScene(sceneContentSchema.parse(content), { width, height }));

/** Keeps the camera still: everything else lies inside this frame of 200 x 100 units. */
const frame = { src: "frame", width: 200, height: 100 };
const sheet = { type: "rectangle", at: [0, 0], size: [200, 100], width: 0, fill: "#ffffff" };
const onSheet = (element: object) => ({ background: { page: frame }, elements: [sheet, element] });

describe("drawScene", () => {
  it.each([
    [1, 1],
    [640, 480],
    [33, 1000],
  ])("makes a picture of exactly %i x %i pixels", async (width, height) => {
    const { width: w, height: h } = await draw({}, width, height);
    expect([w, h]).toEqual([width, height]);
  });

  it("leaves an empty scene white, or in the colour of its paper", async () => {
    expect(await draw({})).toMatchObject({ colors: 1 });
    expect((await draw({})).colorAt(0, 0)).toBe("#ffffff");
    expect((await draw({ background: { color: "#102030" } })).colorAt(199, 99)).toBe("#102030");
  });

  it("shows paper at the sides where the proportions differ", async () => {
    const content = {
      background: { color: "#0000ff", page: { src: "", width: 100, height: 100 } },
      elements: [{ type: "rectangle", at: [0, 0], size: [100, 100], width: 0, fill: "#ff0000" }],
    };
    const picture = await draw(content);
    expect(picture.colorAt(10, 50)).toBe("#0000ff");
    expect(picture.colorAt(100, 50)).toBe("#ff0000");
    expect(picture.colorAt(190, 50)).toBe("#0000ff");
  });

  it.each([
    [
      "stroke",
      {
        type: "stroke",
        points: [
          [10, 50],
          [60, 50],
          [190, 50],
        ],
        width: 10,
      },
      [100, 50],
      [100, 70],
    ],
    ["dot", { type: "stroke", points: [[100, 50]], width: 20 }, [100, 50], [100, 70]],
    [
      "polygon",
      {
        type: "polygon",
        points: [
          [50, 20],
          [150, 20],
          [100, 90],
        ],
        fill: "#123456",
      },
      [100, 40],
      [55, 80],
    ],
    ["rectangle", { type: "rectangle", at: [50, 20], size: [100, 60], fill: "#123456" }, [100, 50], [20, 50]],
    ["ellipse", { type: "ellipse", at: [50, 20], size: [100, 60], fill: "#123456" }, [100, 50], [52, 22]],
    ["line", { type: "line", from: [10, 10], to: [190, 10], width: 8 }, [100, 10], [100, 20]],
    ["arrow", { type: "arrow", from: [10, 50], to: [190, 50], width: 6 }, [183, 50], [183, 40]],
    ["thick text", { type: "text", at: [60, 90], text: "\u2588", size: 80 }, [70, 60], [20, 60]],
  ])("draws a %s where it is, and only there", async (_name, element, inside, outside) => {
    const picture = await draw(onSheet({ color: "#123456", ...element }));
    expect(picture.colorAt(inside[0] ?? 0, inside[1] ?? 0)).toBe("#123456");
    expect(picture.colorAt(outside[0] ?? 0, outside[1] ?? 0)).toBe("#ffffff");
  });

  it("draws later elements over earlier ones, and lets colours shine through by their opacity", async () => {
    const box = { type: "rectangle", at: [0, 0], size: [200, 100], width: 0 };
    const content = {
      background: { page: frame },
      elements: [
        { ...box, fill: "#ff0000" },
        { ...box, fill: "#0000ff", opacity: 0.5 },
      ],
    };
    expect((await draw(content)).colorAt(100, 50)).toMatch(/^#(7f|80)00(7f|80)$/);
  });

  it("writes text with letters of its own, whatever fonts the machine has", async () => {
    const text = {
      type: "text",
      at: [10, 60],
      text: "Ünïcode π",
      size: 30,
      font: "serif",
      bold: true,
      italic: true,
    };
    expect((await draw(onSheet(text))).colors).toBeGreaterThan(20);
  });

  it.each(["png", "jpeg"] as const)("lays a %s picture under the elements", async (format) => {
    const canvas = createCanvas(4, 4);
    const context = canvas.getContext("2d");
    context.fillStyle = "#00ff00";
    context.fillRect(0, 0, 4, 4);
    const src = canvas.toDataURL(`image/${format}`);
    const picture = await draw({
      background: { image: { src, width: 200, height: 100 } },
      elements: [{ type: "rectangle", at: [90, 40], size: [20, 20], width: 0, fill: "#ff0000" }],
    });
    expect(picture.colorAt(100, 50)).toBe("#ff0000");
    expect(picture.colorAt(20, 50)).toMatch(/^#0[01]f[ef]0[01]$/);
  });
});
