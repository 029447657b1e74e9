import { describe, expect, it } from "vitest";
import { hasEnded } from "../../../../emulator/recording/sessions/has-ended.js";
import { isLive } from "../../../../emulator/recording/sessions/is-live.js";
import type { SessionPhase } from "../../../../emulator/recording/sessions/session-phase.js";
import { statusOf } from "../../../../emulator/recording/sessions/status-of.js";

const table: readonly [SessionPhase, number | null, "live" | "closing" | "over" | "before"][] = [
  [{ name: "acquired" }, null, "before"],
  [{ name: "starting", status: 1 }, 1, "live"],
  [{ name: "starting", status: 2 }, 2, "live"],
  [{ name: "starting", status: 3 }, 3, "live"],
  [{ name: "ready" }, 4, "live"],
  [{ name: "capturing" }, 5, "live"],
  [{ name: "failover", until: 0 }, null, "live"],
  [{ name: "stopping" }, 6, "closing"],
  [{ name: "stopped" }, 7, "closing"],
  [{ name: "exited" }, 8, "over"],
  [{ name: "abnormal" }, 20, "over"],
];

describe("a phase", () => {
  it.each(table)("%o has status %s and is %s", (phase, status, life) => {
    expect(statusOf(phase, 5)).toBe(status);
    expect(isLive(phase)).toBe(life === "live");
    expect(hasEnded(phase)).toBe(life === "over");
  });

  it("of a session that captures has status 4 when that is the steady one", () => {
    expect(statusOf({ name: "capturing" }, 4)).toBe(4);
    expect(statusOf({ name: "ready" }, 4)).toBe(4);
  });
});
