import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../emulator/start-emulator.js";
import type { Store } from "../../src/store/open-store.js";
import { type GatewayStore, gatewayStores } from "./gateway-stores.js";
import { recordingSettings } from "./recording-settings.js";
import type { SessionClient } from "./session-client.js";
import { type GatewayProcess, startGatewayProcess } from "./start-gateway-process.js";
import { untilItHolds } from "./until-it-holds.js";

// `kill -9` of the gateway at every step of a start and of a stop. One session is brought to each of them: its call is
// held in the emulator, before or after it takes effect. Then the gateway dies, another one comes up on the same data, and
// the held calls end in one of three ways. Afterwards the books of both sides have to agree.

/** Kills on each store, each of them at every boundary; `npm run test:kill` takes twenty. */
const ROUNDS = Number(process.env["KILL_ROUNDS"] ?? 2);

/** Slow enough that what takes real time on a busy machine, such as a call or a listing, does not decide. */
const TIME_SCALE = 2;
/** From the moment the new gateway listens until everything is in order: 30 s of scaled time. */
const RECOVERY_MS = 30_000 / TIME_SCALE;
const PATIENCE_MS = 90_000 + ROUNDS * 60_000;

const SETTLED = ["CAPTURING", "STOPPED", "FAILED"];

interface Boundary {
  readonly operation: "acquire" | "start" | "query" | "stop";
  readonly after: boolean;
  readonly title: string;
}

/** The query first: later ones of other sessions are not to be held in its place. */
const boundaries: readonly Boundary[] = [
  { operation: "query", after: false, title: "the recorder was to be confirmed" },
  { operation: "acquire", after: false, title: "acquire was sent" },
  { operation: "acquire", after: true, title: "the resource was acquired, and its answer not heard" },
  { operation: "start", after: false, title: "start was sent" },
  { operation: "start", after: true, title: "the recorder was started, and its sid not heard" },
  { operation: "stop", after: false, title: "stop was sent" },
  { operation: "stop", after: true, title: "the recorder was stopped, and the answer not heard" },
];

/** What becomes of the held calls: lost, carried out before the next gateway comes, or when it has put all in order. */
const ends = ["lost", "early", "late"] as const;

/** Kills gateways on one kind of store. */
export function describeKills(kind: Store["kind"]): void {
  describe(`a gateway killed on the ${kind} store`, () => {
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

    /** Brings a session of a new channel to the boundary, and gives the channel. */
    async function reach({ operation, after }: Boundary, { sessions }: GatewayProcess): Promise<string> {
      const { faults, channels } = emulator.control;
      const cname = `kill-${randomUUID().slice(0, 8)}`;
      await channels.join(cname, "7");
      // One picture at once, and no other while the test lasts.
      const input = { cname, captureInterval: 3_600, maxIdleTime: 3_600 };
      const already = faults.held(operation).length;
      const hold = () => faults.inject({ kind: "hold", operation, after });
      if (operation === "stop") {
        const { id } = await sessions.start(input);
        hold();
        unanswered(sessions.stop(id));
      } else {
        hold();
        unanswered(sessions.start(input));
      }
      await faults.waitUntilHeld(operation, already + 1);
      return cname;
    }

    /** The channel's one session and what the emulator started in the channel. */
    async function bothSides(cname: string, sessions: SessionClient) {
      const [session, ...others] = await sessions.list(cname, 2);
      expect(others).toEqual([]);
      const recorders = emulator.control.recording.sessions().filter((one) => one.cname === cname);
      return { session, recorders };
    }

    async function booksAgree(cname: string, { operation, title }: Boundary, sessions: SessionClient) {
      const { session, recorders } = await bothSides(cname, sessions);
      const running = recorders.filter(({ endedAt }) => endedAt === null).map(({ sid }) => sid);
      const wanted = operation === "stop" ? "STOPPED" : "CAPTURING";
      // One was started, whatever the kill left open: nothing is paid for twice, and nothing runs unseen.
      expect({
        title,
        status: session?.status,
        attempts: session?.attempts.map(({ sid }) => sid),
        running,
      }).toEqual({
        title,
        status: wanted,
        attempts: recorders.map(({ sid }) => sid),
        running: wanted === "STOPPED" ? [] : [session?.sid],
      });
      expect(recorders).toHaveLength(1);
    }

    test("leaves nothing open and nothing paid for twice, whatever was under way", {
      timeout: PATIENCE_MS,
    }, async () => {
      const { faults, requests } = emulator.control;
      let gateway = await startGatewayProcess(settings);
      for (let round = 0; round < ROUNDS; round++) {
        const end = ends[round % ends.length];
        const open: { readonly boundary: Boundary; readonly cname: string }[] = [];
        for (const boundary of boundaries) open.push({ boundary, cname: await reach(boundary, gateway) });
        const held = new Set(faults.held().map(({ id }) => id));
        expect(held.size).toBe(boundaries.length);
        await gateway.kill();
        if (end === "lost") faults.drop();
        if (end === "early") faults.release();
        gateway = await startGatewayProcess(settings);
        const { sessions } = gateway;
        const listening = performance.now();
        for (const { cname } of open) {
          await untilItHolds(async () => {
            expect(SETTLED).toContain((await bothSides(cname, sessions)).session?.status);
          });
        }
        expect(performance.now() - listening).toBeLessThan(RECOVERY_MS);
        for (const { cname, boundary } of open) await booksAgree(cname, boundary, sessions);

        faults.release();
        await untilItHolds(() => {
          const unanswered = requests
            .list()
            .filter(({ id, durationMs }) => held.has(id) && durationMs === null);
          expect(unanswered).toEqual([]);
        });
        for (const { cname, boundary } of open) {
          await booksAgree(cname, boundary, sessions);
          const { session } = await bothSides(cname, sessions);
          await sessions.stop(session?.id ?? "");
        }
      }
    });
  });
}

/** The gateway dies before it answers. */
function unanswered(answer: Promise<unknown>): void {
  answer.catch(() => undefined);
}
