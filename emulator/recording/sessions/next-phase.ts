import type { SessionEvent } from "./session-event.js";
import type { SessionPhase } from "./session-phase.js";

type Step = (phase: SessionPhase, event: SessionEvent) => SessionPhase;
type Steps = { readonly [T in SessionEvent["type"]]?: Step };

const to =
  (phase: SessionPhase): Step =>
  () =>
    phase;

const lose: Step = (phase, event) =>
  event.type === "recorderLost" ? { name: "failover", until: event.until } : phase;

const progress: Step = (phase) => {
  if (phase.name !== "starting") return phase;
  if (phase.status === 3) return { name: "ready" };
  return { name: "starting", status: phase.status === 1 ? 2 : 3 };
};

/** As long as a recorder runs or is about to, these can happen at any moment. */
const whileRunning: Steps = {
  stopAsked: to({ name: "stopping" }),
  left: to({ name: "exited" }),
  died: to({ name: "abnormal" }),
};

const steps: { readonly [P in SessionPhase["name"]]: Steps } = {
  acquired: { started: to({ name: "starting", status: 1 }) },
  starting: { ...whileRunning, progressed: progress, recorderLost: lose },
  ready: { ...whileRunning, captured: to({ name: "capturing" }), recorderLost: lose },
  capturing: { ...whileRunning, recorderLost: lose },
  failover: { ...whileRunning, recorderReplaced: to({ name: "ready" }) },
  stopping: { uploadsEnded: to({ name: "stopped" }), died: to({ name: "abnormal" }) },
  stopped: { released: to({ name: "exited" }) },
  exited: {},
  abnormal: {},
};

/** The phase after an event; null when the event means nothing in this phase (contracts/cloud-recording.md 8). */
export function nextPhase(phase: SessionPhase, event: SessionEvent): SessionPhase | null {
  const step = steps[phase.name][event.type];
  return step === undefined ? null : step(phase, event);
}
