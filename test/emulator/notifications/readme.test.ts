import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoNotifications } from "../../../emulator/demo/demo-notifications.js";
import { eventTable } from "../../../emulator/notifications/events/event-table.js";
import { notificationFaultSchema } from "../../../emulator/notifications/faults/notification-fault-schema.js";
import { notificationSwitchTable } from "../../../emulator/notifications/notification-switch-table.js";
import { type Emulator, startEmulator } from "../../../emulator/start-emulator.js";
import { startNotificationReceiver } from "../../support/start-notification-receiver.js";

const readme = readFileSync(new URL("../../../emulator/notifications/README.md", import.meta.url), "utf8");

describe("emulator/notifications/README.md", () => {
  let emulator: Emulator;
  let receiver: Awaited<ReturnType<typeof startNotificationReceiver>>;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0 });
    receiver = await startNotificationReceiver();
  });
  afterAll(async () => {
    await emulator.stop();
    await receiver.stop();
  });

  /** Runs the shell block that holds a text, aimed at the emulator and the receiver of this test. */
  const run = async (having: string): Promise<unknown> => {
    const blocks = [...readme.matchAll(/```sh\n(.*?)```/gs)].map(([, text = ""]) => text);
    const block = blocks.find((text) => text.includes(having)) ?? "";
    const aimed = block
      .replaceAll("http://127.0.0.1:4100", emulator.url)
      .replaceAll("http://127.0.0.1:4000/webhooks/agora", receiver.url);
    return JSON.parse((await promisify(execFile)("bash", ["-c", aimed])).stdout);
  };

  it.each(Object.entries(notificationSwitchTable))(
    "documents the switch %s with its default",
    (name, entry) => {
      expect(readme).toContain(`| \`${name}\` | \`${entry.default}\` |`);
    },
  );

  it.each(Object.entries(demoNotifications("http://127.0.0.1:4000/webhooks/agora")))(
    "documents the setting %s with its default",
    (name, value) => {
      expect(readme).toContain(
        `| \`${name}\` | \`${typeof value === "string" ? value : JSON.stringify(value)}\` |`,
      );
    },
  );

  it.each([
    ...notificationFaultSchema.options.map(({ shape }) => `\`${shape.kind.value}\``),
    ...Object.keys(eventTable),
  ])("documents %s", (name) => {
    expect(readme).toMatch(new RegExp(`^\\|.*${name}.*\\|$`, "m"));
  });

  it("has a first notification that arrives as it stands", async () => {
    expect(await run("-X PUT")).toMatchObject({ target: receiver.url });
    expect(await run('"eventType":45,"cname"')).toMatchObject({ eventType: 45 });
    await emulator.control.notifications.settled();
    expect(await run("deliveries?")).toMatchObject([{ state: "delivered" }]);
    expect(receiver.received).toMatchObject([{ payload: { details: { fileName: "lesson7/mine.jpg" } } }]);
  });

  it("has a fault that is taken as it stands", async () => {
    expect(await run('"kind":"drop"')).toMatchObject({ kind: "drop", share: 0.2 });
  });
});
