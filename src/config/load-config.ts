import { authConfig } from "./auth-config.js";
import type { Config } from "./config.js";
import { ConfigError, type SettingProblem } from "./config-error.js";
import { deepFreeze } from "./deep-freeze.js";
import { firstOfEachName } from "./first-of-each-name.js";
import { isPlainHttp } from "./is-plain-http.js";
import { parseSettings } from "./parse-settings.js";
import { recordingConfig } from "./recording-config.js";
import { Secret } from "./secret.js";
import type { SettingValues } from "./settings.js";
import { whiteboardConfig } from "./whiteboard-config.js";

/** Settings that say which service is to be used; without any of them the server brings its own Agora along. */
const WHITEBOARD = [
  "WHITEBOARD_ACCESS_KEY",
  "WHITEBOARD_SECRET_KEY",
  "WHITEBOARD_SDK_TOKEN",
  "WHITEBOARD_API_URL",
];
const RECORDING = [
  "AGORA_APP_ID",
  "AGORA_APP_CERTIFICATE",
  "AGORA_CUSTOMER_ID",
  "AGORA_CUSTOMER_SECRET",
  "AGORA_API_URL",
  "AGORA_NOTIFICATION_SECRETS",
];

const PORT = 4_000;
const EMULATOR_PORT = 4_100;

/**
 * Environment -> one frozen Config.
 *
 * @param env every variable, for example `process.env`.
 * @throws ConfigError naming every wrong or missing setting at once.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { values, problems } = parseSettings(env);
  const production = values.NODE_ENV === "production";
  // A misspelt or malformed setting still counts as "given": the operator did not ask for local mode.
  const given = (name: string) => (env[name]?.trim() ?? "") !== "";
  const usesRecording = RECORDING.some(given);
  const againstAgora = production || usesRecording || WHITEBOARD.some(given);
  // Each of the two services can be used alone.
  const usesWhiteboard = WHITEBOARD.some(given);
  if (againstAgora && !usesWhiteboard && !usesRecording) problems.push(NO_SERVICE);
  const whiteboard = usesWhiteboard ? whiteboardConfig(values, production, problems) : null;
  const recording = usesRecording ? recordingConfig(values, production, problems) : null;
  if (production && values.STORAGE_ENDPOINTS?.some(isPlainHttp)) {
    problems.push({ name: "STORAGE_ENDPOINTS", expected: "expected https addresses in production" });
  }
  const auth = authConfig(values, { againstAgora, production, given }, problems);
  if (production && values.EMULATOR_TIME_SCALE !== undefined) problems.push(ONLY_WITH_EMULATOR);
  if (!againstAgora) problems.push(...sharedPorts(values));
  if (problems.length > 0) throw new ConfigError(firstOfEachName(problems));

  return deepFreeze({
    mode: againstAgora ? "agora" : "local",
    production,
    host: values.HOST ?? "127.0.0.1",
    port: values.PORT ?? PORT,
    dataDir: values.DATA_DIR ?? ".stillgraph",
    logLevel: values.LOG_LEVEL ?? (againstAgora ? "info" : "warn"),
    corsOrigins: values.CORS_ORIGINS ?? [],
    callbackOrigins: values.SUBSCRIPTION_CALLBACK_ORIGINS ?? [],
    introspection: values.INTROSPECTION ?? !production,
    pages: values.GRAPHIQL ?? !production,
    bodyLimitBytes: values.LIMIT_BODY_BYTES ?? 262_144,
    limits: {
      tokens: values.LIMIT_TOKENS ?? 2_000,
      depth: values.LIMIT_DEPTH ?? 15,
      aliases: values.LIMIT_ALIASES ?? 30,
      rootFields: values.LIMIT_ROOT_FIELDS ?? 20,
      directives: values.LIMIT_DIRECTIVES ?? 50,
      cost: values.LIMIT_COST ?? 5_000,
    },
    streams: {
      perAddress: values.LIMIT_STREAMS_PER_ADDRESS ?? 2_000,
      operationsPerSocket: values.LIMIT_OPERATIONS_PER_SOCKET ?? 100,
      keepAliveMs: values.STREAM_KEEP_ALIVE_MS ?? 12_000,
      deadAfterMs: values.STREAM_DEAD_AFTER_MS ?? 120_000,
      initMs: values.SOCKET_INIT_MS ?? 10_000,
      idleMs: values.SOCKET_IDLE_MS ?? 600_000,
    },
    rates: {
      operationsPerMinute: values.LIMIT_OPERATIONS_PER_MINUTE ?? (auth === null ? 0 : 600),
      requestsPerMinute: values.LIMIT_REQUESTS_PER_MINUTE ?? (auth === null ? 0 : 3_000),
      subscriptions: values.LIMIT_SUBSCRIPTIONS_PER_PRINCIPAL ?? (auth === null ? 0 : 200),
    },
    trustedProxies: values.TRUST_PROXY ?? [],
    trustedDocuments: values.TRUSTED_DOCUMENTS ?? null,
    screenshotMaxPixels: values.SCREENSHOT_MAX_PIXELS ?? 8_192,
    shutdownGraceMs: values.SHUTDOWN_GRACE_MS ?? 45_000,
    emulatorPort: values.EMULATOR_PORT ?? EMULATOR_PORT,
    timeScale: values.EMULATOR_TIME_SCALE ?? 1,
    databaseUrl: values.DATABASE_URL === undefined ? null : new Secret(values.DATABASE_URL),
    sessionKeys: (values.SESSION_KEY ?? []).map((key) => new Secret(key)),
    notificationSecrets: (values.AGORA_NOTIFICATION_SECRETS ?? []).map((secret) => new Secret(secret)),
    eventRetentionHours: values.EVENT_RETENTION_HOURS ?? 168,
    sessions: {
      recorderUids: values.RECORDER_UIDS ?? { first: 4_000_000_000, last: 4_000_999_999 },
      captureIntervalMin: values.CAPTURE_INTERVAL_MIN ?? 5,
      storageProfiles: values.STORAGE_PROFILES ?? null,
      storageEndpoints: values.STORAGE_ENDPOINTS ?? [],
      urlMaxSeconds: values.SNAPSHOT_URL_MAX_SECONDS ?? 604_800,
    },
    auth,
    whiteboard,
    recording,
  });
}

const NO_SERVICE = {
  name: "WHITEBOARD_ACCESS_KEY or AGORA_APP_ID",
  expected:
    "required in production: WHITEBOARD_ACCESS_KEY and WHITEBOARD_SECRET_KEY (or WHITEBOARD_SDK_TOKEN) for whiteboards; " +
    "AGORA_APP_ID, AGORA_CUSTOMER_ID and AGORA_CUSTOMER_SECRET for snapshot sessions; or all of them",
};

const ONLY_WITH_EMULATOR = {
  name: "EMULATOR_TIME_SCALE",
  expected: "not in production: against Agora an hour is an hour",
};

/** The local Agora lives in the same process, so the operating system's word for a taken port would mislead. */
function sharedPorts({
  PORT: port = PORT,
  EMULATOR_PORT: first = EMULATOR_PORT,
}: SettingValues): SettingProblem[] {
  if (port === 0 || first === 0 || (port !== first && port !== first + 1)) return [];
  return [
    { name: "PORT", expected: `expected another port than ${first} and ${first + 1}, the local Agora's` },
  ];
}
