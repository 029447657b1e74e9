import { randomUUID } from "node:crypto";
import { describe, expect, onTestFinished, test } from "vitest";
import { callbackBody } from "../support/callback-body.js";
import { gatewayStores } from "../support/gateway-stores.js";
import { ReceiverClient } from "../support/receiver-client.js";
import { receiverSettings } from "../support/receiver-settings.js";
import { startProcess } from "../support/start-process.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { authSettings } from "../support/token-for.js";

const PATIENCE_MS = 180_000;

async function startReceiver(settings: Readonly<Record<string, string>>) {
  const server = startProcess({
    cwd: await temporaryDirectory(),
    env: { ...settings, ...authSettings, PORT: "0" },
  });
  const [, graphqlUrl = ""] = await server.printed(/listens on (\S+)/);
  return { server, service: new ReceiverClient(new URL(graphqlUrl).origin) };
}

describe.each(["embedded", "postgres"] as const)("a receiver that is killed, %s store", (kind) => {
  test("has what it acknowledged, and once what was sent again", { timeout: PATIENCE_MS }, async () => {
    const store = await gatewayStores[kind]();
    onTestFinished(() => store.remove());
    const settings = { ...(await receiverSettings()), ...store.settings };
    const sent: string[] = [];
    const acknowledged = new Set<string>();
    const cname = `room-${randomUUID().slice(0, 8)}`;

    for (let life = 0; life < 3; life++) {
      const { server, service } = await startReceiver(settings);
      const enough = Promise.withResolvers<void>();
      let answered = 0;
      const sender = async () => {
        for (;;) {
          const body = callbackBody({ cname, eventType: 45, sequence: sent.length });
          sent.push(body);
          // Some are committed when the process dies and were never answered.
          const status = await service.post(body).then(
            (receipt) => receipt.status,
            () => null,
          );
          if (status === null) return;
          expect(status).toBe(200);
          acknowledged.add(body);
          answered += 1;
          if (answered >= 40) enough.resolve();
        }
      };
      const senders = Array.from({ length: 16 }, sender);
      await enough.promise;
      server.child.kill("SIGKILL");
      await server.ended;
      await Promise.all(senders);
    }

    const { service } = await startReceiver(settings);
    const idOf = (body: string) => (JSON.parse(body) as { noticeId: string }).noticeId;
    const survived = new Set(await service.stored(cname));
    expect([...acknowledged].map(idOf).filter((id) => !survived.has(id))).toEqual([]);
    // The service sends what was not answered again; half of it comes as the redundant copy.
    const unanswered = sent.filter((body) => !acknowledged.has(body));
    expect(unanswered.length).toBeGreaterThan(0);
    for (const [index, body] of unanswered.entries()) {
      const again = index % 2 === 0 ? body : body.replace(idOf(body), `${idOf(body)}-copy`);
      expect((await service.post(again)).status).toBe(200);
      expect((await service.post(body)).status).toBe(200);
    }
    const ids = (await service.stored(cname)).map((id) => id.replace(/-copy$/, ""));
    expect(ids.sort()).toEqual(sent.map(idOf).sort());
  });
});
