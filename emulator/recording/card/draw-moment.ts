import type { SKRSContext2D } from "@napi-rs/canvas";
import { fonts } from "../../whiteboard/drawing/fonts.js";
import { cardHue } from "./card-hue.js";
import type { TestCard } from "./test-card.js";

/** What differs from card to card, on 1280 by 720 units: clock, frame number, and what moves. */
export function drawMoment(context: SKRSContext2D, { uid, takenAt }: TestCard, frame: number): void {
  const hue = cardHue(uid);
  const second = (takenAt % 60_000) / 1000;
  const turn = (second * Math.PI) / 30;

  // The hand goes round once a minute and drags a shadow behind it.
  context.fillStyle = `hsla(${hue}, 80%, 62%, 0.42)`;
  context.beginPath();
  context.moveTo(1060, 344);
  context.arc(1060, 344, 128, turn - Math.PI / 2 - 0.9, turn - Math.PI / 2);
  context.closePath();
  context.fill();
  context.strokeStyle = "#ffffff";
  context.lineWidth = 6;
  context.lineCap = "round";
  context.beginPath();
  context.moveTo(1060, 344);
  context.lineTo(1060 + 128 * Math.sin(turn), 344 - 128 * Math.cos(turn));
  context.stroke();
  context.fillStyle = "#ffffff";
  context.beginPath();
  context.arc(1060, 344, 11, 0, 2 * Math.PI);
  context.fill();

  // The ball runs along the steps of grey and back every two seconds.
  const swing = (1 - Math.cos(second * Math.PI)) / 2;
  context.fillStyle = `hsl(${hue}, 85%, 62%)`;
  context.beginPath();
  context.arc(58 + swing * 1164, 137, 18, 0, 2 * Math.PI);
  context.fill();
  context.lineWidth = 3;
  context.stroke();

  const [date = "", time = ""] = new Date(takenAt).toISOString().slice(0, -1).split("T");
  context.fillStyle = "#ffffff";
  context.font = `bold 50px "${fonts.mono}"`;
  context.fillText(time, 40, 572);
  context.font = `26px "${fonts.mono}"`;
  context.fillStyle = "rgba(255, 255, 255, 0.72)";
  context.fillText(`${date} UTC`, 426, 570);
  context.textAlign = "right";
  context.fillText(`frame ${frame}`, 1240, 570);
  context.textAlign = "left";
}
