import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../emulator/start-emulator.js";
import { type GatewayStore, gatewayStores } from "../support/gateway-stores.js";
import { recordingSettings } from "../support/recording-settings.js";
import { SessionClient, type SessionView } from "../support/session-client.js";
import { type Gateway, startGateway } from "../support/start-gateway.js";
import { untilItHolds } from "../support/until-it-holds.js";

const PATIENCE_MS = 120_000;
const TIME_SCALE = 4;

describe.each(["embedded", "postgres"] as const)(
  "sessions that hear of themselves, %s store",
  { timeout: PATIENCE_MS },
  (kind) => {
    let emulator: Emulator;
    let store: GatewayStore;
    let gateway: Gateway;
    let sessions: SessionClient;
    let directory: string;
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), "stillgraph-callbacks-"));
      emulator = await startEmulator({ port: 0, timeScale: TIME_SCALE });
      await emulator.control.switches.set({
        "recording.cardWidth": 320,
        "recording.minCaptureInterval": 1,
        "recording.qps": 1_000,
      });
      store = await gatewayStores[kind]();
      const { whiteboard, notifications } = emulator.describe();
      gateway = await startGateway(
        whiteboard,
        {
          ...store.settings,
          ...(await recordingSettings(emulator, { directory, timeScale: TIME_SCALE })),
          AGORA_NOTIFICATION_SECRETS: notifications.secret,
        },
        { callSpacingMs: 1 },
      );
      await emulator.control.notifications.configure({ target: `${gateway.url}/webhooks/agora` });
      sessions = new SessionClient(gateway.graphqlUrl);
    }, PATIENCE_MS);
    afterAll(async () => {
      await gateway?.stop();
      await emulator?.stop();
      await store?.remove();
      await rm(directory, { recursive: true, force: true });
    }, PATIENCE_MS);

    async function begin(input: Readonly<Record<string, unknown>> = {}): Promise<SessionView> {
      const cname = `room-${randomUUID().slice(0, 8)}`;
      await emulator.control.channels.join(cname, "101");
      return sessions.start({ cname, captureInterval: 4, maxIdleTime: 3_600, ...input });
    }

    test("pictures are known while the session runs, without a look into the bucket", async () => {
      const session = await begin();
      const { nodes } = await untilItHolds(async () => {
        const page = await sessions.snapshots(session.id);
        expect(page.nodes.length).toBeGreaterThan(1);
        return page;
      });
      expect(new Set(nodes.map(({ source, streamUid }) => `${source} ${streamUid}`))).toEqual(
        new Set(["CALLBACK 101"]),
      );
      expect((await sessions.session(session.id)).status).toBe("CAPTURING");
      expect((await sessions.stop(session.id)).endReason).toBe("STOPPED_BY_CALLER");
    });

    test("a session whose channel is empty ends with the callback that says so", async () => {
      const session = await begin({ maxIdleTime: 20 });
      await emulator.control.channels.leave(session.cname, "101");
      expect(await sessions.untilOver(session.id)).toMatchObject({
        status: "STOPPED",
        endReason: "IDLE_TIMEOUT",
      });
      const end = gateway.logLines
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter(({ msg }) => msg === "a session is STOPPED")
        .find(({ sid }) => sid === session.sid);
      expect(end?.["because"]).toBe("callback 41");
    });

    test("after a fail-over the session shows the new uid, and is stopped under the one it was started with", async () => {
      const session = await begin();
      emulator.control.recording.failOver(session.sid ?? "", { forSeconds: 0 });
      await untilItHolds(async () => {
        expect((await sessions.session(session.id)).recorderUid).not.toBe(session.recorderUid);
      });
      expect(await sessions.stop(session.id)).toMatchObject({
        status: "STOPPED",
        endReason: "STOPPED_BY_CALLER",
      });
      expect((await sessions.session(session.id)).attempts).toHaveLength(1);
    });

    test("the health test of the console passes for every event", async () => {
      const results = await emulator.control.notifications.healthTest();
      expect(results.length).toBeGreaterThan(5);
      expect(results.filter(({ passed }) => !passed)).toEqual([]);
    });
  },
);
