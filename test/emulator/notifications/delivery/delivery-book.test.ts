import { describe, expect, it } from "vitest";
import { DeliveryBook } from "../../../../emulator/notifications/delivery/delivery-book.js";

const about = { noticeId: "n", eventType: 45, cname: "c", sid: "s", copyOf: null, faults: [] };
const attempt = { at: "2026-11-21T00:00:00.000Z", status: 200, problem: null, durationMs: 1 };

describe("DeliveryBook", () => {
  it("keeps the last 10,000 and takes no harm from what is said of older ones", () => {
    const book = new DeliveryBook();
    for (let sequence = 0; sequence < 10_005; sequence += 1) book.open({ ...about, sequence });
    book.note(1, attempt);
    book.end(2, "delivered");
    expect(book.list()).toHaveLength(10_000);
    expect(book.list()[0]).toMatchObject({ id: 6, sequence: 5, state: "waiting", attempts: [] });
  });

  it("forgets what is done with and keeps what is on its way", () => {
    const book = new DeliveryBook();
    for (const sequence of [0, 1, 2, 3]) book.open({ ...about, sequence });
    book.end(1, "delivered");
    book.end(2, "failed");
    book.end(4, "dropped");
    book.clear();
    expect(book.list().map(({ id }) => id)).toEqual([3]);
  });
});
