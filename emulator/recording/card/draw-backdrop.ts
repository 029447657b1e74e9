import type { SKRSContext2D } from "@napi-rs/canvas";
import { fonts } from "../../whiteboard/drawing/fonts.js";
import { cardHue } from "./card-hue.js";
import type { TestCard } from "./test-card.js";

/** The 75 % colour bars of SMPTE RP 219. */
const BARS = ["#bfbfbf", "#bfbf00", "#00bfbf", "#00bf00", "#bf00bf", "#bf0000", "#0000bf"];
const STEPS = 11;

/** What stays the same on all cards of a user, on 1280 by 720 units: bars, grid, circle, names. */
export function drawBackdrop(context: SKRSContext2D, { cname, uid }: Omit<TestCard, "takenAt">): void {
  const hue = cardHue(uid);
  const sky = context.createLinearGradient(0, 0, 1280, 720);
  sky.addColorStop(0, `hsl(${hue}, 42%, 24%)`);
  sky.addColorStop(1, `hsl(${(hue + 40) % 360}, 50%, 11%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, 1280, 720);

  context.strokeStyle = "rgba(255, 255, 255, 0.13)";
  context.lineWidth = 1;
  context.beginPath();
  for (let x = 40; x < 1280; x += 80) context.rect(x, -1, 0, 722);
  for (let y = 40; y < 720; y += 80) context.rect(-1, y, 1282, 0);
  context.stroke();

  for (const [place, color] of BARS.entries()) {
    context.fillStyle = color;
    context.fillRect(40 + (place * 1200) / 7, 40, 1200 / 7, 84);
  }
  for (let step = 0; step < STEPS; step += 1) {
    const grey = Math.round((step * 255) / (STEPS - 1));
    context.fillStyle = `rgb(${grey}, ${grey}, ${grey})`;
    context.fillRect(40 + (step * 1200) / STEPS, 124, 1200 / STEPS, 26);
  }

  context.fillStyle = "rgba(8, 10, 18, 0.72)";
  context.beginPath();
  context.roundRect(40, 184, 800, 320, 18);
  context.fill();
  context.fillStyle = `hsl(${hue}, 75%, 62%)`;
  context.fillRect(40, 214, 6, 260);

  label(context, "CHANNEL", 76, 232);
  context.fillStyle = "#ffffff";
  fitText(context, cname, { x: 76, y: 296, size: 62, width: 730 });
  label(context, "USER", 76, 354);
  context.fillStyle = `hsl(${hue}, 85%, 74%)`;
  fitText(context, uid, { x: 76, y: 452, size: 104, width: 730 });

  context.strokeStyle = "rgba(255, 255, 255, 0.85)";
  context.fillStyle = "rgba(8, 10, 18, 0.72)";
  context.lineWidth = 4;
  context.beginPath();
  context.arc(1060, 344, 160, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.beginPath();
  for (let tick = 0; tick < 60; tick += 1) {
    const angle = (tick * Math.PI) / 30;
    const inner = tick % 5 === 0 ? 134 : 146;
    context.moveTo(1060 + inner * Math.sin(angle), 344 - inner * Math.cos(angle));
    context.lineTo(1060 + 154 * Math.sin(angle), 344 - 154 * Math.cos(angle));
  }
  context.lineWidth = 2;
  context.stroke();
}

function label(context: SKRSContext2D, text: string, x: number, y: number): void {
  context.font = `bold 22px "${fonts.sans}"`;
  context.fillStyle = "rgba(255, 255, 255, 0.62)";
  context.fillText(text, x, y);
}

/** Writes in one line, smaller when the text would be wider than `width`. */
function fitText(
  context: SKRSContext2D,
  text: string,
  place: { readonly x: number; readonly y: number; readonly size: number; readonly width: number },
): void {
  context.font = `bold ${place.size}px "${fonts.sans}"`;
  const scale = Math.min(1, place.width / context.measureText(text).width);
  context.font = `bold ${place.size * scale}px "${fonts.sans}"`;
  context.fillText(text, place.x, place.y);
}
