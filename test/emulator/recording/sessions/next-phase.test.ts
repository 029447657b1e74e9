import { describe, expect, it } from "vitest";
import { nextPhase } from "../../../../emulator/recording/sessions/next-phase.js";
import type { SessionEvent } from "../../../../emulator/recording/sessions/session-event.js";
import type { SessionPhase } from "../../../../emulator/recording/sessions/session-phase.js";

const UNTIL = 1_795_000_000_000;

const events: Readonly<Record<SessionEvent["type"], SessionEvent>> = {
  started: { type: "started" },
  progressed: { type: "progressed" },
  captured: { type: "captured" },
  recorderLost: { type: "recorderLost", until: UNTIL },
  recorderReplaced: { type: "recorderReplaced" },
  stopAsked: { type: "stopAsked" },
  uploadsEnded: { type: "uploadsEnded" },
  released: { type: "released" },
  left: { type: "left" },
  died: { type: "died" },
};

const failover: SessionPhase = { name: "failover", until: UNTIL };
const ended = {
  stopAsked: { name: "stopping" },
  left: { name: "exited" },
  died: { name: "abnormal" },
} as const;

/** For each phase what each event makes of it; what is not there means nothing. */
const table: readonly [SessionPhase, { readonly [T in SessionEvent["type"]]?: SessionPhase }][] = [
  [{ name: "acquired" }, { started: { name: "starting", status: 1 } }],
  [
    { name: "starting", status: 1 },
    { ...ended, progressed: { name: "starting", status: 2 }, recorderLost: failover },
  ],
  [
    { name: "starting", status: 2 },
    { ...ended, progressed: { name: "starting", status: 3 }, recorderLost: failover },
  ],
  [
    { name: "starting", status: 3 },
    { ...ended, progressed: { name: "ready" }, recorderLost: failover },
  ],
  [{ name: "ready" }, { ...ended, captured: { name: "capturing" }, recorderLost: failover }],
  [{ name: "capturing" }, { ...ended, recorderLost: failover }],
  [
    { name: "failover", until: 1 },
    { ...ended, recorderReplaced: { name: "ready" } },
  ],
  [{ name: "stopping" }, { uploadsEnded: { name: "stopped" }, died: { name: "abnormal" } }],
  [{ name: "stopped" }, { released: { name: "exited" } }],
  [{ name: "exited" }, {}],
  [{ name: "abnormal" }, {}],
];

const pairs = table.flatMap(([phase, outcomes]) =>
  Object.values(events).map((event) => ({ phase, event, expected: outcomes[event.type] ?? null })),
);

describe("nextPhase", () => {
  it.each(pairs)("of $phase on $event.type is $expected", ({ phase, event, expected }) => {
    expect(nextPhase(phase, event)).toEqual(expected);
  });
});
