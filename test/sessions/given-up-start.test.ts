import { expect, test } from "vitest";
import { nextState } from "../../src/sessions/machine/next-state.js";
import type { SessionEvent } from "../../src/sessions/machine/session-event.js";

test.each<SessionEvent>(["STOPPED", "NOTHING_CAPTURED", "ALREADY_ENDED", "RESOURCE_SPENT", "WINDOW_CLOSED"])(
  "a start that was given up stays one when the clean-up ends with %s",
  (event) => {
    expect(nextState({ status: "STOPPING", stopReason: "START_FAILED" }, event)).toMatchObject({
      status: "FAILED",
      endReason: "START_FAILED",
      commands: ["LIST"],
    });
  },
);
