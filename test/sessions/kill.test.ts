import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../emulator/start-emulator.js";
import { type GatewayStore, gatewayStores } from "../support/gateway-stores.js";
import { recordingSettings } from "../support/recording-settings.js";
import type { SessionClient, SessionView } from "../support/session-client.js";
import { type GatewayProcess, startGatewayProcess } from "../support/start-gateway-process.js";
import { untilItHolds } from "../support/until-it-holds.js";

// `kill -9` of the gateway at every step of a start and of a stop. A step is held in the emulator, before or after it
// takes effect; then the gateway dies, another one comes up on the same data, and the held call ends in one of three
// ways. Afterwards the books of both sides have to agree.

/** Times each boundary is tried on each store; `npm run test:kill` takes twenty. */
const ROUNDS = Number(process.env["KILL_ROUNDS"] ?? 2);

/** Fast, and still slow enough that what takes real time, such as the coming up of a process, does not decide. */
const TIME_SCALE = 6;
/** From the moment the new gateway listens until everything is in order: 30 s of scaled time. */
const RECOVERY_MS = 30_000 / TIME_SCALE;
const PATIENCE_MS = 90_000 + ROUNDS * 20_000;

const SETTLED = ["CAPTURING", "STOPPED", "FAILED"];

interface Boundary {
  readonly operation: "acquire" | "start" | "query" | "stop";
  readonly after: boolean;
  readonly title: string;
}

const boundaries: readonly Boundary[] = [
  { operation: "acquire", after: false, title: "acquire was sent" },
  { operation: "acquire", after: true, title: "the resource was acquired and its answer not heard" },
  { operation: "start", after: false, title: "start was sent" },
  { operation: "start", after: true, title: "the recorder was started and its sid not heard" },
  { operation: "query", after: false, title: "the recorder was to be confirmed" },
  { operation: "stop", after: false, title: "stop was sent" },
  { operation: "stop", after: true, title: "the recorder was stopped and the answer not heard" },
];

/** What becomes of the held call: lost, carried out before the next gateway comes, or long after. */
const ends = ["lost", "early", "late"] as const;

describe.each(["embedded", "postgres"] as const)("a gateway killed on the %s store", (kind) => {
  let emulator: Emulator;
  let store: GatewayStore;
  let directory: string;
  let settings: Readonly<Record<string, string>>;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "stillgraph-kill-"));
    emulator = await startEmulator({ port: 0, timeScale: TIME_SCALE });
    await emulator.control.switches.set({ "recording.cardWidth": 320 });
    store = await gatewayStores[kind]();
    settings = {
      ...store.settings,
      ...(await recordingSettings(emulator, { directory, timeScale: TIME_SCALE })),
    };
  }, 90_000);
  afterAll(async () => {
    await emulator?.stop();
    await store?.remove();
    await rm(directory, { recursive: true, force: true });
  }, 90_000);

  /** Brings the gateway to the boundary with a session of a new channel, and gives what to look at afterwards. */
  async function reach({ operation, after }: Boundary, { sessions }: GatewayProcess): Promise<string> {
    const { faults, channels } = emulator.control;
    const cname = `kill-${randomUUID().slice(0, 8)}`;
    await channels.join(cname, "7");
    // One picture at once, and no other while the test lasts.
    const input = { cname, captureInterval: 3_600, maxIdleTime: 3_600 };
    const hold = () => faults.inject({ kind: "hold", operation, after });
    if (operation === "stop") {
      const { id } = await sessions.start(input);
      hold();
      unanswered(sessions.stop(id));
    } else {
      hold();
      unanswered(sessions.start(input));
    }
    await faults.waitUntilHeld(operation);
    return cname;
  }

  async function settledIn(cname: string, sessions: SessionClient): Promise<SessionView> {
    return untilItHolds(async () => {
      const all = await sessions.list(cname);
      expect(all).toHaveLength(1);
      const [session] = all;
      expect(SETTLED).toContain(session?.status);
      return session as SessionView;
    });
  }

  function booksAgree(cname: string, session: SessionView): void {
    const recorders = emulator.control.recording.sessions().filter((one) => one.cname === cname);
    // One was started, whatever the kill left open: nothing is paid for twice.
    expect(recorders.map(({ sid }) => sid)).toEqual([session.attempts.at(-1)?.sid]);
    expect(session.attempts).toHaveLength(1);
    const running = recorders.filter(({ endedAt }) => endedAt === null).map(({ sid }) => sid);
    expect(running).toEqual(session.status === "CAPTURING" ? [session.sid] : []);
  }

  test.each(boundaries.map((boundary) => [boundary.title, boundary] as const))(
    "when %s: nothing is left open, and nothing paid for twice",
    { timeout: PATIENCE_MS },
    async (_, boundary) => {
      const { faults, requests } = emulator.control;
      let gateway = await startGatewayProcess(settings);
      for (let round = 0; round < ROUNDS; round++) {
        const end = ends[round % ends.length];
        const cname = await reach(boundary, gateway);
        const [held] = faults.held(boundary.operation);
        await gateway.kill();
        if (end === "lost") faults.drop();
        if (end === "early") faults.release();
        gateway = await startGatewayProcess(settings);
        const listening = performance.now();
        const session = await settledIn(cname, gateway.sessions);
        const tookMs = performance.now() - listening;
        booksAgree(cname, session);
        if (boundary.operation === "stop") expect(session.status).toBe("STOPPED");
        else expect(session.status).toBe("CAPTURING");
        expect(tookMs).toBeLessThan(RECOVERY_MS);
        faults.release();
        await untilItHolds(() => {
          expect(requests.list().find(({ id }) => id === held?.id)?.durationMs ?? null).not.toBeNull();
        });
        booksAgree(cname, await settledIn(cname, gateway.sessions));
      }
    },
  );
});

/** The gateway dies before it answers. */
function unanswered(answer: Promise<unknown>): void {
  answer.catch(() => undefined);
}
