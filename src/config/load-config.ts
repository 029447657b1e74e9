import type { Config, WhiteboardConfig } from "./config.js";
import { ConfigError, type SettingProblem } from "./config-error.js";
import { parseSettings } from "./parse-settings.js";
import { Secret } from "./secret.js";
import type { SettingValues } from "./settings.js";

const WHITEBOARD_API = "https://api.netless.link";

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
  const againstAgora =
    production ||
    ["WHITEBOARD_ACCESS_KEY", "WHITEBOARD_SECRET_KEY", "WHITEBOARD_SDK_TOKEN", "WHITEBOARD_API_URL"].some(
      given,
    );
  const whiteboard = againstAgora ? whiteboardConfig(values, production, problems) : null;
  if (production) problems.push(...openDoors(values));
  if (problems.length > 0) throw new ConfigError(problems);

  return deepFreeze({
    mode: againstAgora ? "agora" : "local",
    production,
    host: values.HOST ?? "127.0.0.1",
    port: values.PORT ?? 4000,
    dataDir: values.DATA_DIR ?? ".stillgraph",
    logLevel: values.LOG_LEVEL ?? (againstAgora ? "info" : "warn"),
    corsOrigins: values.CORS_ORIGINS ?? [],
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
    screenshotMaxPixels: values.SCREENSHOT_MAX_PIXELS ?? 8_192,
    shutdownGraceMs: values.SHUTDOWN_GRACE_MS ?? 45_000,
    emulatorPort: values.EMULATOR_PORT ?? 4_100,
    whiteboard,
  });
}

function whiteboardConfig(
  values: SettingValues,
  production: boolean,
  problems: SettingProblem[],
): WhiteboardConfig | null {
  const baseUrls = values.WHITEBOARD_API_URL ?? [WHITEBOARD_API];
  if (production && baseUrls.some((url) => url.startsWith("http:"))) {
    problems.push({ name: "WHITEBOARD_API_URL", expected: "expected https addresses in production" });
  }
  const credentials = whiteboardCredentials(values, problems);
  if (credentials === null) return null;
  return {
    baseUrls,
    region: values.WHITEBOARD_REGION ?? "us-sv",
    credentials,
    deadlineMs: values.WHITEBOARD_DEADLINE_MS ?? 30_000,
  };
}

function whiteboardCredentials(values: SettingValues, problems: SettingProblem[]) {
  const { WHITEBOARD_ACCESS_KEY: accessKey, WHITEBOARD_SECRET_KEY: secretKey } = values;
  const token = values.WHITEBOARD_SDK_TOKEN;
  if (token !== undefined && (accessKey !== undefined || secretKey !== undefined)) {
    problems.push({
      name: "WHITEBOARD_SDK_TOKEN",
      expected: "expected either this or the two keys, not both",
    });
    return null;
  }
  if (token !== undefined) return { kind: "sdkToken", token: new Secret(token) } as const;
  if (accessKey !== undefined && secretKey !== undefined) {
    return { kind: "keys", accessKey, secretKey: new Secret(secretKey) } as const;
  }
  const alreadyNamed = new Set(problems.map(({ name }) => name));
  if (alreadyNamed.has("WHITEBOARD_SDK_TOKEN")) return null;
  for (const [name, value] of Object.entries({
    WHITEBOARD_ACCESS_KEY: accessKey,
    WHITEBOARD_SECRET_KEY: secretKey,
  })) {
    if (value !== undefined || alreadyNamed.has(name)) continue;
    problems.push({
      name,
      expected: "required to call the whiteboard service (or set WHITEBOARD_SDK_TOKEN)",
    });
  }
  return null;
}

/** What must not be left open in production (DESIGN.md 2). */
function openDoors(values: SettingValues): SettingProblem[] {
  if (values.ALLOW_ANONYMOUS === true) return [];
  return [
    {
      name: "ALLOW_ANONYMOUS",
      expected:
        "this server would answer anybody; put something that authenticates callers in front of it and set `true`",
    },
  ];
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !(value instanceof Secret)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
