import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { LRUCache } from "lru-cache";
import { drawBackdrop } from "./draw-backdrop.js";
import { drawMoment } from "./draw-moment.js";
import { drawStrip } from "./draw-strip.js";
import { encodeStrip } from "./encode-strip.js";
import { limitConcurrency } from "./limit-concurrency.js";
import type { TestCard } from "./test-card.js";

/** The service's JPG quality is unknown; at this one small text stays legible. */
const QUALITY = 85;

/** Backdrops kept: one takes 4 bytes a pixel, 3.5 MB at full size. */
const BACKDROPS = 32;

/** Cards drawn at a time, for the same reason: hundreds of sessions may want theirs at once. */
const AT_A_TIME = 8;

/** Draws a card as a JPG, 16:9. @param width in pixels, a multiple of 80 */
export type PaintCard = (card: TestCard, frame: number, width: number) => Promise<Buffer>;

/** A painter of test cards. It draws what does not change once per user and size. */
export function createCardPainter(): PaintCard {
  const backdrops = new LRUCache<string, Canvas>({ max: BACKDROPS });

  const backdropFor = (card: TestCard, width: number): Canvas => {
    const name = JSON.stringify([card.cname, card.uid, width]);
    const known = backdrops.get(name);
    if (known !== undefined) return known;
    const canvas = createCanvas(width, (width * 9) / 16);
    const context = canvas.getContext("2d");
    context.scale(width / 1280, width / 1280);
    drawBackdrop(context, card);
    backdrops.set(name, canvas);
    return canvas;
  };

  const draw: PaintCard = async (card, frame, width) => {
    const size = { width, height: (width * 9) / 16 };
    const canvas = createCanvas(size.width, size.height);
    const context = canvas.getContext("2d");
    context.drawImage(backdropFor(card, width), 0, 0);
    context.save();
    context.scale(width / 1280, width / 1280);
    drawMoment(context, card, frame);
    context.restore();
    drawStrip(context, encodeStrip(card), size);
    return canvas.encode("jpeg", QUALITY);
  };

  const inTurn = limitConcurrency(AT_A_TIME);
  return (card, frame, width) => inTurn(() => draw(card, frame, width));
}
