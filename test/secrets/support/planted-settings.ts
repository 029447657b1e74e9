import type { Emulator } from "../../../emulator/start-emulator.js";
import { loadSetup } from "../../../src/config/load-setup.js";
import { storageProfileSecrets } from "../../../src/config/storage-profile-secrets.js";
import { makeToken } from "../../support/make-token.js";
import { recordingSettings } from "../../support/recording-settings.js";
import { streamClients } from "../../support/streams/stream-clients.js";
import { unmetered } from "../../support/unmetered.js";
import { planted } from "./planted.js";
import { settingSecrecy } from "./setting-secrecy.js";

/** Settings of a server whose every secret is planted, and these secrets, by what they are. */
export async function plantedSettings(
  emulator: Emulator,
  directory: string,
  store: Readonly<Record<string, string>>,
  kind: "embedded" | "postgres",
) {
  const { whiteboard, notifications } = emulator.describe();
  const recording = await recordingSettings(emulator, {
    directory,
    timeScale: 1,
    profiles: {
      other: {
        vendor: "AMAZON_S3",
        region: "US_EAST_1",
        bucket: "other",
        keys: { accessKey: "AKOTHER", secretKey: planted("pw") },
        readKeys: { accessKey: "AKOTHERREAD", secretKey: planted("pr") },
      },
    },
  });
  const sdkToken = makeToken(whiteboard, { kind: "sdk" });
  const whiteboardKeys =
    kind === "embedded"
      ? { WHITEBOARD_ACCESS_KEY: whiteboard.accessKey, WHITEBOARD_SECRET_KEY: whiteboard.secretKey }
      : { WHITEBOARD_SDK_TOKEN: sdkToken };
  const callbacks = streamClients.find(([name]) => name === "callbacks of a router")?.[1].settings ?? {};
  const env = {
    ...store,
    ...recording,
    ...whiteboardKeys,
    ...callbacks,
    ...unmetered,
    PORT: "0",
    LOG_LEVEL: "trace",
    WHITEBOARD_API_URL: whiteboard.url,
    WHITEBOARD_DEADLINE_MS: "2000",
    AGORA_NOTIFICATION_SECRETS: `${planted("nn")},${notifications.secret}`,
    SESSION_KEY: `${planted("session-key-new")},${planted("session-key-old")}`,
    AUTH_JWT_SECRET: planted("jwt-secret-of-all-callers"),
  };
  const secrets: Record<string, string> = {};
  for (const [name, secrecy] of Object.entries(settingSecrecy)) {
    const value = (env as Readonly<Record<string, string | undefined>>)[name];
    if (secrecy !== "secret" || value === undefined) continue;
    const parts = name === "DATABASE_URL" ? [new URL(value).password] : value.split(",");
    for (const [index, part] of parts.entries()) secrets[`${name} ${index}`] = part;
  }
  const { profiles } = loadSetup(env);
  for (const [index, secret] of storageProfileSecrets(profiles).entries())
    secrets[`a profile's key ${index}`] = secret;
  return { env: env as Readonly<Record<string, string>>, secrets };
}
