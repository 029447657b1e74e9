import { type Setting, shape } from "./setting.js";
import { whiteboardRegionCodes } from "./whiteboard-region-codes.js";

function setting<T>(schema: Setting<T>["schema"], example: string, meaning: string): Setting<T> {
  return { schema, example, meaning };
}

/** Every setting there is. `.env.example` is printed from this table, and nothing else is read. */
export const settings = {
  NODE_ENV: setting(
    shape.oneOf(["development", "test", "production"]),
    "development",
    "In `production` the server refuses to start with anything open that should not be, hides introspection and serves no pages.",
  ),
  HOST: setting(shape.text(), "127.0.0.1", "Address to listen on."),
  PORT: setting(shape.integer(0, 65_535), "4000", "Port to listen on; 0 takes a free one."),
  DATA_DIR: setting(shape.text(), ".stillgraph", "Directory that keeps state between starts."),
  LOG_LEVEL: setting(
    shape.oneOf(["trace", "debug", "info", "warn", "error", "silent"]),
    "info",
    "How much the log tells. The log is JSON, one object a line, on standard error.",
  ),
  WHITEBOARD_ACCESS_KEY: setting(
    shape.text(),
    "your-access-key",
    "Access key (AK) of the whiteboard project, from Agora Console. Together with WHITEBOARD_SECRET_KEY the server signs short-lived SDK tokens.",
  ),
  WHITEBOARD_SECRET_KEY: setting(
    shape.text(),
    "your-secret-key",
    "Secret key (SK) that belongs to WHITEBOARD_ACCESS_KEY.",
  ),
  WHITEBOARD_SDK_TOKEN: setting(
    shape.text().regex(/^NETLESSSDK_/, { error: "expected an SDK token, which starts with NETLESSSDK_" }),
    "NETLESSSDK_...",
    "A ready-made SDK token with the writer or admin role, in place of the two keys.",
  ),
  WHITEBOARD_API_URL: setting(
    shape.urlList(),
    "https://api.netless.link",
    "Base addresses of the whiteboard service, tried in this order when one cannot be reached.",
  ),
  WHITEBOARD_REGION: setting(
    shape.oneOf(whiteboardRegionCodes),
    "us-sv",
    "Data centre used when an operation names none.",
  ),
  WHITEBOARD_DEADLINE_MS: setting(
    shape.integer(100, 600_000),
    "30000",
    "Milliseconds one upstream call may take, all its repeats included.",
  ),
  SCREENSHOT_MAX_PIXELS: setting(
    shape.integer(1, 32_768),
    "8192",
    "Largest width and height, in pixels, a screenshot may be asked for.",
  ),
  CORS_ORIGINS: setting(
    shape.originList(),
    "https://app.example.com",
    "Web origins whose pages may call this server from a browser. Local mode adds Apollo Sandbox and pages on this machine.",
  ),
  ALLOW_ANONYMOUS: setting(
    shape.flag(),
    "false",
    "Production only: `true` says that callers are authenticated by something in front of this server (a router, a gateway). Without it the server refuses to start open.",
  ),
  INTROSPECTION: setting(
    shape.flag(),
    "true",
    "Whether clients may ask for the schema. Off by default in production.",
  ),
  GRAPHIQL: setting(
    shape.flag(),
    "true",
    "Whether /graphiql and the landing page are served. Off by default in production.",
  ),
  LIMIT_BODY_BYTES: setting(shape.integer(1_024, 100_000_000), "262144", "Largest request body, in bytes."),
  LIMIT_TOKENS: setting(shape.integer(10, 1_000_000), "2000", "Most lexical tokens in one document."),
  LIMIT_DEPTH: setting(shape.integer(1, 1_000), "15", "Deepest nesting of fields."),
  LIMIT_ALIASES: setting(shape.integer(0, 10_000), "30", "Most aliases in one operation."),
  LIMIT_ROOT_FIELDS: setting(shape.integer(1, 10_000), "20", "Most fields at the root of one operation."),
  LIMIT_DIRECTIVES: setting(shape.integer(0, 10_000), "50", "Most directives in one operation."),
  LIMIT_COST: setting(
    shape.integer(1, 100_000_000),
    "5000",
    "Highest cost of one operation; docs/limits.md says how it is counted.",
  ),
  SHUTDOWN_GRACE_MS: setting(
    shape.integer(0, 600_000),
    "45000",
    "Milliseconds requests in flight get to finish after SIGTERM or SIGINT before they are cut off.",
  ),
  EMULATOR_PORT: setting(
    shape.integer(0, 65_534),
    "4100",
    "Local mode: port of the local Agora; its S3 storage takes the next one. 0 takes free ones.",
  ),
} as const;

export type SettingName = keyof typeof settings;

/** What the settings say once checked: `undefined` where the environment is silent. */
export type SettingValues = {
  readonly [Name in SettingName]?: (typeof settings)[Name] extends Setting<infer T> ? T : never;
};
