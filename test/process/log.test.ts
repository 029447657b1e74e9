import { expect, test } from "vitest";
import { startProcess } from "../support/start-process.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { authSettings } from "../support/token-for.js";

const SECRETS = ["customer-secret-of-mine", "a-session-key-of-at-least-32-characters"] as const;

const AGAINST_AGORA = {
  PORT: "0",
  WHITEBOARD_ACCESS_KEY: "ak",
  WHITEBOARD_SECRET_KEY: "whiteboard-secret-of-mine",
  AGORA_APP_ID: "0123456789abcdef0123456789abcdef",
  AGORA_CUSTOMER_ID: "customer",
  AGORA_CUSTOMER_SECRET: SECRETS[0],
  SESSION_KEY: SECRETS[1],
  ...authSettings,
};

test("at its usual level the log tells what was set up, what takes its time, and how it ends", async () => {
  const server = startProcess({ cwd: await temporaryDirectory(), env: AGAINST_AGORA });
  const [, origin = ""] = await server.printed(/listens on (\S+)\/graphql/);
  server.child.kill("SIGTERM");
  await server.ended;

  const lines = server
    .stderr()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toMatchObject([
    {
      level: 30,
      msg: expect.stringContaining("making the embedded database"),
      directory: ".stillgraph/postgres",
    },
    {
      level: 30,
      msg: "listening",
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      mode: "agora",
      callers: "secret",
      address: origin,
      store: "embedded",
      whiteboard: { region: "us-sv", addresses: ["https://api.netless.link"] },
      recording: { appId: AGAINST_AGORA.AGORA_APP_ID },
      storage: [],
    },
    { level: 30, msg: expect.stringContaining("draining"), signal: "SIGTERM" },
    { level: 30, msg: "stopped" },
  ]);
  for (const secret of [...SECRETS, AGAINST_AGORA.WHITEBOARD_SECRET_KEY, authSettings.AUTH_JWT_SECRET]) {
    expect(server.stderr()).not.toContain(secret);
  }
});
