import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startEmulator } from "../../emulator/start-emulator.js";
import { webhookPath } from "../../src/callbacks/webhook-path.js";
import { trimLog } from "../../src/store/events/trim-log.js";
import { codeBlocks } from "../support/code-blocks.js";
import { gatewayStores } from "../support/gateway-stores.js";
import { recordingSettings } from "../support/recording-settings.js";
import { runPasted } from "../support/run-pasted.js";
import { SessionClient } from "../support/session-client.js";
import { type Gateway, startGateway } from "../support/start-gateway.js";
import { untilItHolds } from "../support/until-it-holds.js";

/** Three starts of a gateway, on a machine that does other things too. */
const PATIENCE_MS = 300_000;

test(
  "the program of docs/subscriptions.md that comes back prints each picture once, over a restart and an expired cursor",
  async () => {
    const program = codeBlocks("docs/subscriptions.md").find(
      ({ language, heading }) => language === "js" && heading === "Coming back without a gap",
    );
    if (program === undefined) throw new Error("the page has no such program");
    const directory = await mkdtemp(join(tmpdir(), "stillgraph-return-"));
    onTestFinished(() => rm(directory, { recursive: true, force: true }));
    const emulator = await startEmulator({ port: 0 });
    onTestFinished(() => emulator.stop());
    await emulator.control.switches.set({ "recording.cardWidth": 320, "recording.minCaptureInterval": 1 });
    const { whiteboard, recording, notifications } = emulator.describe();
    const store = await gatewayStores["embedded"]?.();
    if (store === undefined) throw new Error("there is no embedded store");
    onTestFinished(() => store.remove());
    const settings = {
      ...(await recordingSettings(emulator, { directory, timeScale: 1 })),
      ...store.settings,
      AGORA_NOTIFICATION_SECRETS: notifications.secret,
    };
    let gateway: Gateway | null = null;
    onTestFinished(() => gateway?.stop());
    // At the same address each time, as its client expects it.
    let port = "0";
    const start = async () => {
      gateway = await startGateway(whiteboard, { ...settings, PORT: port });
      ({ port } = new URL(gateway.url));
      return gateway;
    };
    const stop = async () => {
      await gateway?.stop();
      gateway = null;
    };

    const { url, graphqlUrl } = await start();
    await emulator.control.notifications.configure({ target: `${url}${webhookPath}` });
    const sessions = new SessionClient(graphqlUrl);
    const order = { cname: recording.demoChannel.cname, captureInterval: 1 };
    const { lines, output } = runPasted(program, url);
    await untilItHolds(() => expect(gateway?.following().subscribers, output()).toBe(1));
    const first = await sessions.start(order);
    const printed = () => lines().map((line) => line.split(" ").slice(0, 2).join(" "));
    const more = (than: number) =>
      untilItHolds(() => expect(lines().length, output()).toBeGreaterThan(than + 3));
    await more(0);

    await stop();
    const before = lines().length;
    await start();
    await more(before);
    await sessions.stop(first.id);

    const { nodes } = await sessions.snapshots(first.id, { first: 200 });
    const listed = nodes.map(({ takenAt, streamUid }) => `${takenAt} ${streamUid}`);
    expect(listed.length).toBeGreaterThan(6);
    await untilItHolds(() => expect(printed().sort(), output()).toEqual(listed.sort()));

    await stop();
    const opened = await store.open();
    await trimLog(opened.db, { retentionMs: 0, limit: 1_000_000 });
    await opened.close();
    await start();
    await untilItHolds(() => expect(output()).toContain("Away for too long"));
    await untilItHolds(() => expect(gateway?.following().subscribers).toBe(1));
    const second = await sessions.start(order);
    await more(listed.length);
    await sessions.stop(second.id);
    expect(new Set(printed()).size).toBe(printed().length);
  },
  PATIENCE_MS,
);
