import { describe, expect, it } from "vitest";
import { FaultQueue } from "../../../emulator/faults/fault-queue.js";
import { faultSchema } from "../../../emulator/faults/fault-schema.js";

describe("FaultQueue", () => {
  const fault = (order: object) => faultSchema.parse({ kind: "hang", ...order });

  it("plays the oldest fault that fits, as often as ordered", () => {
    const queue = new FaultQueue();
    queue.add(fault({ operation: "getRoom", times: 2 }));
    queue.add(fault({ kind: "reset" }));
    expect(queue.take("listRooms")?.kind).toBe("reset");
    expect(queue.take("listRooms")).toBeUndefined();
    expect([queue.take("getRoom")?.kind, queue.take("getRoom")?.kind, queue.take("getRoom")?.kind]).toEqual([
      "hang",
      "hang",
      undefined,
    ]);
  });

  it("forgets one or all", () => {
    const queue = new FaultQueue();
    const first = queue.add(fault({}));
    queue.add(fault({}));
    queue.add(fault({}));
    expect(queue.clear(first.id)).toBe(1);
    expect(queue.clear(first.id)).toBe(0);
    expect(queue.clear()).toBe(2);
    expect(queue.list()).toEqual([]);
  });
});
