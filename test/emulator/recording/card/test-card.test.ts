import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc16 } from "../../../../emulator/recording/card/crc16.js";
import { createCardPainter } from "../../../../emulator/recording/card/create-card-painter.js";
import { frameNumber } from "../../../../emulator/recording/card/frame-number.js";
import { limitConcurrency } from "../../../../emulator/recording/card/limit-concurrency.js";
import { readTestCard } from "../../../../emulator/recording/card/read-test-card.js";
import { decodePicture } from "../../../support/decode-picture.js";
import { eventually } from "../../../support/eventually.js";

const paint = createCardPainter();
const ALLOWED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !#$%&()+-:;<=.>?@[]^_{}|~,";
const channelName = fc.string({ unit: fc.constantFrom(...ALLOWED), minLength: 1, maxLength: 63 });

describe("a test card", () => {
  it.each([1920, 1280, 960, 320, 240, 160])("of %i pixels' width says what it shows", async (width) => {
    const card = { cname: "demo", uid: "101", takenAt: Date.UTC(2026, 10, 21, 20, 30, 0, 123) };
    const picture = await decodePicture(await paint(card, 7, width));
    expect(picture).toMatchObject({ width, height: (width * 9) / 16 });
    expect(readTestCard(picture.rgba, picture.width, picture.height)).toEqual(card);
  });

  it("keeps every channel name, uid and time through the JPG, at the smallest size too", async () => {
    const cards = fc.record({
      cname: channelName,
      uid: fc.integer({ min: 1, max: 0xffff_ffff }).map(String),
      takenAt: fc.integer({ min: 0, max: 4_102_444_800_000 }),
    });
    await fc.assert(
      fc.asyncProperty(cards, async (card) => {
        const { rgba, width, height } = await decodePicture(await paint(card, 0, 160));
        expect(readTestCard(rgba, width, height)).toEqual(card);
      }),
      { numRuns: 60 },
    );
  });

  it("is no card when a cell is damaged, nor is any other picture", async () => {
    const card = { cname: "demo", uid: "101", takenAt: 1 };
    const { rgba, width, height } = await decodePicture(await paint(card, 7, 1280));
    for (let row = height - 16; row < height; row += 1) {
      for (let column = 20 * 16; column < 21 * 16; column += 1) {
        const place = (row * width + column) * 4;
        rgba.fill(255 - (rgba[place + 1] ?? 0), place, place + 3);
      }
    }
    expect(readTestCard(rgba, width, height)).toBeNull();
    expect(readTestCard(new Uint8Array(320 * 180 * 4).fill(255), 320, 180)).toBeNull();
  });

  it("is another picture a moment later: something moves", async () => {
    const at = async (takenAt: number) =>
      (await decodePicture(await paint({ cname: "demo", uid: "101", takenAt }, 0, 320))).rgba;
    const [first, second] = [await at(1000), await at(1200)];
    // Of the rows of the ball and the clock hand, not of the strip that tells the time to programs.
    const upper = 320 * 130 * 4;
    const changed = first
      .slice(0, upper)
      .filter((value, place) => Math.abs(value - (second[place] ?? 0)) > 60);
    expect(changed.length).toBeGreaterThan(200);
  });

  it("has a checksum as CRC-16/CCITT-FALSE defines it", () => {
    expect(crc16(Buffer.from("123456789"))).toBe(0x29b1);
  });

  it.each([
    [1000, 1000, 0],
    [1000, 1039, 0],
    [1000, 1040, 1],
    [1000, 61_000, 1500],
    [1000, 500, 0],
  ])("of a user who joined at %i shows at %i frame %i", (joinedAt, takenAt, frame) => {
    expect(frameNumber(joinedAt, takenAt)).toBe(frame);
  });
});

describe("limitConcurrency", () => {
  it("runs no more tasks at a time than allowed, in their order, also after one that failed", async () => {
    const inTurn = limitConcurrency(2);
    const begun: number[] = [];
    const gates: { open: () => void; fail: () => void }[] = [];
    const results = [0, 1, 2, 3].map((task) =>
      inTurn(
        () =>
          new Promise<number>((resolve, reject) => {
            begun.push(task);
            gates.push({ open: () => resolve(task), fail: () => reject(new Error("no")) });
          }),
      ),
    );
    const outcomes = Promise.allSettled(results);
    await eventually(() => begun).toEqual([0, 1]);
    gates[1]?.fail();
    await eventually(() => begun).toEqual([0, 1, 2]);
    gates[0]?.open();
    await eventually(() => begun).toEqual([0, 1, 2, 3]);
    gates[2]?.open();
    gates[3]?.open();
    expect((await outcomes).map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
    ]);
  });
});
