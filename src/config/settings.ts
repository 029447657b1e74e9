import { type Setting, shape } from "./setting.js";
import { algorithmNames } from "./signing-algorithms.js";
import { whiteboardRegionCodes } from "./whiteboard-region-codes.js";

/** A value to show that is also what holds without the setting; `otherwise` says where something else does. */
function byDefault(example: string, otherwise?: string) {
  return { example, fallback: otherwise === undefined ? example : `${example}, ${otherwise}` };
}

function setting<T>(
  schema: Setting<T>["schema"],
  example: string | ReturnType<typeof byDefault>,
  meaning: string,
): Setting<T> {
  return typeof example === "string"
    ? { schema, meaning, example, fallback: null }
    : { schema, meaning, ...example };
}

/** Every setting there is. `.env.example` is printed from this table, and nothing else is read. */
export const settings = {
  NODE_ENV: setting(
    shape.oneOf(["development", "test", "production"]),
    byDefault("development"),
    "In `production` upstreams must be https (but for proxies on this machine), introspection is hidden and no pages are served.",
  ),
  HOST: setting(shape.host(), byDefault("127.0.0.1"), "Address to listen on."),
  PORT: setting(shape.integer(0, 65_535), byDefault("4000"), "Port to listen on; 0 takes a free one."),
  DATA_DIR: setting(shape.text(), byDefault(".stillgraph"), "Directory that keeps state between starts."),
  LOG_LEVEL: setting(
    shape.oneOf(["trace", "debug", "info", "warn", "error", "silent"]),
    byDefault("info", "warn in local mode"),
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
    byDefault("https://api.netless.link"),
    "Base addresses of the whiteboard service, tried in this order when one cannot be reached.",
  ),
  WHITEBOARD_REGION: setting(
    shape.oneOf(whiteboardRegionCodes),
    byDefault("us-sv"),
    "Data centre used when an operation names none.",
  ),
  WHITEBOARD_DEADLINE_MS: setting(
    shape.integer(100, 600_000),
    byDefault("30000"),
    "Milliseconds one upstream call may take, all its repeats included.",
  ),
  AGORA_APP_ID: setting(
    shape.hex32(),
    "0123456789abcdef0123456789abcdef",
    "App ID of the Agora project whose channels are captured. Snapshot sessions need this and the customer's id and secret.",
  ),
  AGORA_APP_CERTIFICATE: setting(
    shape.hex32(),
    "0123456789abcdef0123456789abcdef",
    "App Certificate of that project; with it the server makes the recorder's RTC tokens itself.",
  ),
  AGORA_CUSTOMER_ID: setting(shape.text(), "your-customer-id", "Customer ID of Agora's RESTful API."),
  AGORA_CUSTOMER_SECRET: setting(
    shape.text(),
    "your-customer-secret",
    "Customer secret that belongs to AGORA_CUSTOMER_ID.",
  ),
  AGORA_API_URL: setting(
    shape.urlList(),
    byDefault("https://api.agora.io,https://api.sd-rtn.com"),
    "Base addresses of Cloud Recording, tried in this order when one cannot be reached.",
  ),
  AGORA_NOTIFICATION_SECRETS: setting(
    shape.secretList(6),
    "the-secret-shown-next-to-the-product",
    "Secret of the notifications (callbacks) of Cloud Recording, shown in Agora Console. Several, newest first, to change it. Required in production with the other AGORA_ settings.",
  ),
  STORAGE_PROFILES: setting(
    shape.text(),
    "storage-profiles.json",
    "Path of the file that names the storage spaces snapshots go to; docs/storage.md has its format.",
  ),
  STORAGE_ENDPOINTS: setting(
    shape.webOriginList(),
    "https://s3.example.com",
    "Addresses of S3_COMPATIBLE stores that callers may have pictures uploaded to; the stores of profiles need no entry. Without it callers may name none. Local mode adds its own.",
  ),
  SNAPSHOT_URL_MAX_SECONDS: setting(
    shape.integer(900, 604_800),
    byDefault("604800"),
    "Longest life, in seconds, of a picture's signed address that a caller may ask for. Whoever has such an address needs no token.",
  ),
  DATABASE_URL: setting(
    shape.databaseUrl(),
    "postgres://user:password@127.0.0.1:5432/stillgraph",
    "PostgreSQL that keeps sessions and pictures; without it the embedded one in DATA_DIR. Several servers share one.",
  ),
  EVENT_RETENTION_HOURS: setting(
    shape.integer(1, 87_600),
    byDefault("168"),
    "Hours that recorded events are kept: a subscriber who was away for longer has to begin anew.",
  ),
  SESSION_KEY: setting(
    shape.secretList(32),
    "at-least-32-characters-of-randomness",
    "Encrypts what a running session needs again: storage keys, tokens. Several, newest first, to change it. Snapshot sessions require it in production and with DATABASE_URL; else one is made in DATA_DIR.",
  ),
  RECORDER_UIDS: setting(
    shape.uidRange(),
    byDefault("4000000000-4000999999"),
    "Range of user ids the server's recorders may use in a channel; no user may have one of them.",
  ),
  CAPTURE_INTERVAL_MIN: setting(
    shape.integer(1, 3_600),
    byDefault("5"),
    "Shortest time between two snapshots of one user, in seconds. Agora documents 5; 1 has worked at times.",
  ),
  SCREENSHOT_MAX_PIXELS: setting(
    shape.integer(1, 32_768),
    byDefault("8192"),
    "Largest width and height, in pixels, a screenshot may be asked for.",
  ),
  CORS_ORIGINS: setting(
    shape.originList(),
    "https://app.example.com",
    "Web origins whose pages may call this server from a browser. Local mode adds Apollo Sandbox and pages on this machine.",
  ),
  SUBSCRIPTION_CALLBACK_ORIGINS: setting(
    shape.originList(),
    "http://router.internal:4001",
    "Origins of routers that may have subscription results sent to them (HTTP callback protocol). Without it none may.",
  ),
  AUTH_JWKS_URL: setting(
    shape.address(),
    "https://login.example.com/.well-known/jwks.json",
    "Address of the identity provider's public keys, which callers' tokens are checked with; docs/auth.md. Against Agora this, AUTH_JWT_SECRET or AUTH_PUBLIC_KEY is required.",
  ),
  AUTH_JWT_SECRET: setting(
    shape.secret(32),
    "at-least-32-characters-of-randomness",
    "In place of AUTH_JWKS_URL: the secret that callers' tokens are signed with (HS256).",
  ),
  AUTH_PUBLIC_KEY: setting(
    shape.text(),
    "public-key.pem",
    "In place of AUTH_JWKS_URL: the one public key of the issuer, in PEM, or the path of a file with it.",
  ),
  AUTH_ISSUER: setting(
    shape.text(),
    "https://login.example.com/",
    "What a token's `iss` has to be, letter by letter. Required in production, except with AUTH_JWT_SECRET.",
  ),
  AUTH_AUDIENCE: setting(
    shape.textList(),
    "https://stillgraph.example.com",
    "What a token's `aud` has to have; one of several. Required in production, except with AUTH_JWT_SECRET.",
  ),
  AUTH_ALGORITHMS: setting(
    shape.listOf(algorithmNames),
    "RS256",
    "How tokens may be signed. Without it: HS256 with AUTH_JWT_SECRET; what the key is for with AUTH_PUBLIC_KEY (RS256 for RSA); RS256, PS256, ES256 and Ed25519 with AUTH_JWKS_URL.",
  ),
  AUTH_CLOCK_SKEW_S: setting(
    shape.integer(0, 300),
    byDefault("30"),
    "Seconds that the issuer's clock and this server's may be apart.",
  ),
  INTROSPECTION: setting(
    shape.flag(),
    byDefault("true", "false in production"),
    "Whether clients may ask for the schema. Off by default in production.",
  ),
  GRAPHIQL: setting(
    shape.flag(),
    byDefault("true", "false in production"),
    "Whether /graphiql and the landing page are served. Off by default in production.",
  ),
  LIMIT_BODY_BYTES: setting(
    shape.integer(1_024, 100_000_000),
    byDefault("262144"),
    "Largest request body, in bytes.",
  ),
  LIMIT_TOKENS: setting(
    shape.integer(10, 1_000_000),
    byDefault("2000"),
    "Most lexical tokens in one document.",
  ),
  LIMIT_DEPTH: setting(shape.integer(1, 1_000), byDefault("15"), "Deepest nesting of fields."),
  LIMIT_ALIASES: setting(shape.integer(0, 10_000), byDefault("30"), "Most aliases in one operation."),
  LIMIT_ROOT_FIELDS: setting(
    shape.integer(1, 10_000),
    byDefault("20"),
    "Most fields at the root of one operation.",
  ),
  LIMIT_DIRECTIVES: setting(shape.integer(0, 10_000), byDefault("50"), "Most directives in one operation."),
  LIMIT_COST: setting(
    shape.integer(1, 100_000_000),
    byDefault("5000"),
    "Highest cost of one operation; docs/limits.md says how it is counted.",
  ),
  LIMIT_OPERATIONS_PER_MINUTE: setting(
    shape.integer(0, 1_000_000_000),
    byDefault("600", "0 where no token is asked for"),
    "Most operations of one principal in a minute, over all servers on one database; 0 for any number.",
  ),
  LIMIT_REQUESTS_PER_MINUTE: setting(
    shape.integer(0, 1_000_000_000),
    byDefault("3000", "0 where no token is asked for"),
    "Most requests and connections of one address in a minute, with or without a valid token; 0 for any number. Behind a proxy see TRUST_PROXY.",
  ),
  TRUST_PROXY: setting(
    shape.proxyList(),
    "loopback,10.0.0.0/8",
    "Proxies in front of this server, whose X-Forwarded-For says where a request came from. Without it all callers behind one have its address, and share that address's limits.",
  ),
  TRUSTED_DOCUMENTS: setting(
    shape.text(),
    "persisted-query-manifest.json",
    "Path of a manifest of documents: then only these are run. docs/trusted-documents.md says how to make one.",
  ),
  LIMIT_STREAMS_PER_ADDRESS: setting(
    shape.integer(1, 1_000_000),
    byDefault("2000"),
    "Most WebSockets and streamed answers open from one address at a time. Behind a proxy see TRUST_PROXY.",
  ),
  LIMIT_OPERATIONS_PER_SOCKET: setting(
    shape.integer(1, 100_000),
    byDefault("100"),
    "Most operations that run on one WebSocket at a time, subscriptions included.",
  ),
  LIMIT_SUBSCRIPTIONS_PER_PRINCIPAL: setting(
    shape.integer(0, 1_000_000),
    byDefault("200", "0 where everything is open"),
    "Most subscriptions that stand at a time for one principal, on all its connections to one server; 0 for any number.",
  ),
  STREAM_KEEP_ALIVE_MS: setting(
    shape.integer(10, 3_600_000),
    byDefault("12000"),
    "How often something is sent on a stream where nothing happens, in milliseconds; less than any proxy's time-out.",
  ),
  STREAM_DEAD_AFTER_MS: setting(
    shape.integer(10, 86_400_000),
    byDefault("120000"),
    "Milliseconds without a sign of life after which whoever reads a stream is taken for gone.",
  ),
  SOCKET_INIT_MS: setting(
    shape.integer(10, 600_000),
    byDefault("10000"),
    "Milliseconds a new WebSocket has for its connection_init.",
  ),
  SOCKET_IDLE_MS: setting(
    shape.integer(10, 86_400_000),
    byDefault("600000"),
    "Milliseconds after which a WebSocket without any operation is closed.",
  ),
  SHUTDOWN_GRACE_MS: setting(
    shape.integer(0, 600_000),
    byDefault("45000"),
    "Milliseconds requests in flight get to finish after SIGTERM or SIGINT before they are cut off.",
  ),
  EMULATOR_PORT: setting(
    shape.integer(0, 65_534),
    byDefault("4100"),
    "Local mode: port of the local Agora; its S3 storage takes the next one. 0 takes free ones.",
  ),
  EMULATOR_TIME_SCALE: setting(
    shape.integer(1, 3_600),
    byDefault("1"),
    "How much faster sessions live, with an emulator started at the same scale; 60 makes an hour a minute.",
  ),
} as const;

export type SettingName = keyof typeof settings;

/** What the settings say once checked: `undefined` where the environment is silent. */
export type SettingValues = {
  readonly [Name in SettingName]?: (typeof settings)[Name] extends Setting<infer T> ? T : never;
};
