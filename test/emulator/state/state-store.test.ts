import { describe, expect, it } from "vitest";
import { demoState } from "../../../emulator/demo/demo-state.js";
import type { EmulatorState } from "../../../emulator/state/emulator-state.js";
import { StateStore } from "../../../emulator/state/state-store.js";

const move = (maxSide: number) => (state: EmulatorState) => ({ ...state, switches: { maxSide } });

describe("StateStore", () => {
  it("shows a change at once and saves those that come meanwhile together", async () => {
    const saved: (number | undefined)[] = [];
    const gates: (() => void)[] = [];
    const store = new StateStore(demoState(0), async (state) => {
      saved.push(state.switches.maxSide);
      await new Promise<void>((resolve) => gates.push(resolve));
    });
    const updates = [store.update(move(1)), store.update(move(2)), store.update(move(3))];
    expect(store.current.switches.maxSide).toBe(3);
    expect(saved).toEqual([1]);
    gates.shift()?.();
    await updates[0];
    await expect.poll(() => gates.length).toBe(1);
    gates.shift()?.();
    await Promise.all(updates);
    await store.settled();
    expect(saved).toEqual([1, 3]);
  });

  it("tells the one whose change could not be saved, and goes on", async () => {
    let full = true;
    const store = new StateStore(demoState(0), async () => {
      if (full) throw new Error("disk full");
    });
    await expect(store.update(move(1))).rejects.toThrow("disk full");
    full = false;
    await expect(store.update(move(2))).resolves.toBeUndefined();
  });

  it("is unchanged by a change that throws", async () => {
    const store = new StateStore(demoState(0), async () => {});
    const before = store.current;
    await expect(
      store.update(() => {
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(store.current).toBe(before);
  });
});
