import { afterEach, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load-config.js";
import { type LocalAgora, startLocalAgora } from "../../src/local/start-local-agora.js";
import { eventually } from "../support/eventually.js";
import { startNotificationReceiver } from "../support/start-notification-receiver.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

const running: LocalAgora[] = [];
afterEach(async () => {
  for (const agora of running.splice(0)) await agora.stop();
});

async function start(settings: Readonly<Record<string, string>>) {
  const config = loadConfig({ EMULATOR_PORT: "0", DATA_DIR: await temporaryDirectory(), ...settings });
  const agora = await startLocalAgora(config);
  running.push(agora);
  return agora;
}

async function toldOf(agora: LocalAgora): Promise<unknown> {
  const all = (await (await fetch(`${agora.urls.emulator}/_emulator`)).json()) as { notifications: unknown };
  return all.notifications;
}

it("the local Agora notifies the gateway where it listens, with the secret the gateway knows", async () => {
  const agora = await start({ PORT: "0" });
  const [secret] = agora.config.notificationSecrets.map((one) => one.reveal());
  const gateway = await startNotificationReceiver(secret);
  expect(await toldOf(agora)).toEqual({ secret, target: null });

  await agora.notify(new URL(gateway.url).origin);
  expect(await toldOf(agora)).toEqual({ secret, target: gateway.url });
  await fetch(`${agora.urls.emulator}/_emulator/notifications`, { method: "POST", body: '{"eventType":40}' });
  await eventually(() => gateway.received).toMatchObject([{ eventType: 40 }]);
  await gateway.stop();
});

it.each([
  [{ PORT: "4711" }, "http://127.0.0.1:4711/webhooks/agora"],
  [{ PORT: "4711", HOST: "0.0.0.0" }, "http://127.0.0.1:4711/webhooks/agora"],
  [{ PORT: "4711", HOST: "::1" }, "http://[::1]:4711/webhooks/agora"],
])("with the settings %j it notifies the gateway to come already", async (settings, target) => {
  expect(await toldOf(await start(settings))).toMatchObject({ target });
});
