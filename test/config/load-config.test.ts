import { describe, expect, test } from "vitest";
import { ConfigError, type SettingProblem } from "../../src/config/config-error.js";
import { loadConfig } from "../../src/config/load-config.js";
import { settings } from "../../src/config/settings.js";

const KEYS = {
  WHITEBOARD_ACCESS_KEY: "ak",
  WHITEBOARD_SECRET_KEY: "sk",
  AUTH_JWT_SECRET: "only-for-tests-and-long-enough-to-sign",
};

const AUTH = { AUTH_JWT_SECRET: KEYS.AUTH_JWT_SECRET };

/** The problems loadConfig finds, in words of one line each. */
function problemsOf(env: Record<string, string>): string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ name, expected }: SettingProblem) => `${name}: ${expected}`);
  }
}

test("with nothing set it is local mode with these defaults", () => {
  expect(loadConfig({})).toMatchObject({
    mode: "local",
    production: false,
    host: "127.0.0.1",
    port: 4000,
    dataDir: ".stillgraph",
    logLevel: "warn",
    corsOrigins: [],
    introspection: true,
    pages: true,
    bodyLimitBytes: 262_144,
    limits: { tokens: 2_000, depth: 15, aliases: 30, rootFields: 20, directives: 50, cost: 5_000 },
    screenshotMaxPixels: 8_192,
    shutdownGraceMs: 45_000,
    emulatorPort: 4_100,
    whiteboard: null,
  });
});

test("with keys it goes against Agora with these defaults", () => {
  const { mode, logLevel, whiteboard } = loadConfig(KEYS);

  expect({ mode, logLevel }).toEqual({ mode: "agora", logLevel: "info" });
  expect(whiteboard).toMatchObject({
    baseUrls: ["https://api.netless.link"],
    region: "us-sv",
    deadlineMs: 30_000,
    credentials: { kind: "keys", accessKey: "ak" },
  });
});

test("callers are counted where they are asked for a token, unless told otherwise", () => {
  const off = { operationsPerMinute: 0, requestsPerMinute: 0, subscriptions: 0 };
  expect(loadConfig({}).rates).toEqual(off);
  expect(loadConfig({ LIMIT_OPERATIONS_PER_MINUTE: "9" }).rates).toEqual({ ...off, operationsPerMinute: 9 });
  expect(loadConfig(KEYS).rates).toEqual({
    operationsPerMinute: 600,
    requestsPerMinute: 3_000,
    subscriptions: 200,
  });
  expect(loadConfig({ ...KEYS, LIMIT_REQUESTS_PER_MINUTE: "0" }).rates.requestsPerMinute).toBe(0);
});

test("proxies are addresses, networks and the names of networks", () => {
  const taken = (TRUST_PROXY: string) => loadConfig({ TRUST_PROXY }).trustedProxies;

  expect(taken("loopback, 10.0.0.0/8,2001:db8::/32")).toEqual(["loopback", "10.0.0.0/8", "2001:db8::/32"]);
  for (const wrong of ["true", "everybody", "10.0.0.0/0", "10.0.0.0/33", "loopback,", "proxy.internal"]) {
    expect(() => taken(wrong), wrong).toThrow(/^TRUST_PROXY: expected addresses and networks such as/);
  }
});

test("the configuration cannot be changed, however deep", () => {
  const config = loadConfig(KEYS);

  expect(Object.isFrozen(config)).toBe(true);
  expect(Object.isFrozen(config.limits)).toBe(true);
  expect(Object.isFrozen(config.whiteboard?.baseUrls)).toBe(true);
});

test("production hides the schema and the pages unless told otherwise", () => {
  const production = { ...KEYS, NODE_ENV: "production" };

  expect(loadConfig(production)).toMatchObject({ production: true, introspection: false, pages: false });
  expect(loadConfig({ ...production, INTROSPECTION: "true", GRAPHIQL: "true" })).toMatchObject({
    introspection: true,
    pages: true,
  });
});

test.each([
  ["empty", ""],
  ["blank", "   "],
])("a setting that is %s counts as not set", (_, blank) => {
  expect(loadConfig({ PORT: blank, WHITEBOARD_ACCESS_KEY: blank })).toMatchObject({
    mode: "local",
    port: 4000,
  });
});

test("white space around a value is not part of it", () => {
  expect(loadConfig({ PORT: " 5000 " }).port).toBe(5000);
});

test("base addresses are a list in fail-over order, without slashes at the end", () => {
  const { whiteboard } = loadConfig({
    ...KEYS,
    WHITEBOARD_API_URL: "https://a.example/, https://b.example/base//",
  });

  expect(whiteboard?.baseUrls).toEqual(["https://a.example", "https://b.example/base"]);
});

test("an SDK token may stand in the place of the keys", () => {
  const { whiteboard } = loadConfig({ ...AUTH, WHITEBOARD_SDK_TOKEN: "NETLESSSDK_YWs9" });

  expect(whiteboard?.credentials.kind).toBe("sdkToken");
});

const wholeNumber = (name: string, min: number, max: number) =>
  ["x", "1.5", "1e3", "0x10", String(min - 1), String(max + 1)].map(
    (value) => [name, value, `expected a whole number from ${min} to ${max}`] as const,
  );
const oneOf = (name: string, value: string, ...values: string[]) =>
  [name, value, `expected one of ${values.join(", ")}`] as const;
const flag = (name: string) => [name, "yes", "expected `true` or `false`"] as const;
const origins = "expected origins such as https://app.example.com, separated by commas, without a path";
const addresses = "expected one or more http(s) addresses, separated by commas";

describe("a bad value is refused with what is expected", () => {
  test.each<readonly [string, string, string]>([
    oneOf("NODE_ENV", "prod", "development", "test", "production"),
    oneOf("LOG_LEVEL", "INFO", "trace", "debug", "info", "warn", "error", "silent"),
    oneOf("WHITEBOARD_REGION", "US_SV", "us-sv", "sg", "in-mum", "eu", "cn-hz"),
    ...wholeNumber("PORT", 0, 65_535),
    ...wholeNumber("WHITEBOARD_DEADLINE_MS", 100, 600_000),
    ...wholeNumber("SCREENSHOT_MAX_PIXELS", 1, 32_768),
    ...wholeNumber("LIMIT_BODY_BYTES", 1_024, 100_000_000),
    ...wholeNumber("LIMIT_TOKENS", 10, 1_000_000),
    ...wholeNumber("LIMIT_DEPTH", 1, 1_000),
    ...wholeNumber("LIMIT_ALIASES", 0, 10_000),
    ...wholeNumber("LIMIT_ROOT_FIELDS", 1, 10_000),
    ...wholeNumber("LIMIT_DIRECTIVES", 0, 10_000),
    ...wholeNumber("LIMIT_COST", 1, 100_000_000),
    ...wholeNumber("SHUTDOWN_GRACE_MS", 0, 600_000),
    ...wholeNumber("EMULATOR_PORT", 0, 65_534),
    ...wholeNumber("AUTH_CLOCK_SKEW_S", 0, 300),
    flag("INTROSPECTION"),
    flag("GRAPHIQL"),
    ["CORS_ORIGINS", "app.example.com", origins],
    ["CORS_ORIGINS", "https://app.example.com/", origins],
    ["CORS_ORIGINS", "*", origins],
    ["CORS_ORIGINS", "https://a.example, ,https://b.example", origins],
    ["WHITEBOARD_API_URL", "api.netless.link", addresses],
    ["WHITEBOARD_API_URL", "ftp://api.netless.link", addresses],
    ["WHITEBOARD_API_URL", "https://a.example,", addresses],
    ["WHITEBOARD_SDK_TOKEN", "NETLESSROOM_x", "expected an SDK token, which starts with NETLESSSDK_"],
  ])("%s=%s", (name, value, expected) => {
    const others = name.startsWith("WHITEBOARD_") && name !== "WHITEBOARD_SDK_TOKEN" ? KEYS : AUTH;

    expect(problemsOf({ ...others, [name]: value })).toEqual([`${name}: ${expected}`]);
  });
});

describe("settings that do not go together", () => {
  const required = "required to call the whiteboard service (or set WHITEBOARD_SDK_TOKEN)";

  test.each([
    ["an access key alone", { ...AUTH, WHITEBOARD_ACCESS_KEY: "ak" }, [`WHITEBOARD_SECRET_KEY: ${required}`]],
    ["a secret key alone", { ...AUTH, WHITEBOARD_SECRET_KEY: "sk" }, [`WHITEBOARD_ACCESS_KEY: ${required}`]],
    [
      "an address alone",
      { ...AUTH, WHITEBOARD_API_URL: "https://a.example" },
      [`WHITEBOARD_ACCESS_KEY: ${required}`, `WHITEBOARD_SECRET_KEY: ${required}`],
    ],
    [
      "keys and a token",
      { ...KEYS, WHITEBOARD_SDK_TOKEN: "NETLESSSDK_x" },
      ["WHITEBOARD_SDK_TOKEN: expected either this or the two keys, not both"],
    ],
    [
      "production over plain HTTP",
      { ...KEYS, NODE_ENV: "production", WHITEBOARD_API_URL: "http://a.example" },
      ["WHITEBOARD_API_URL: expected https addresses in production"],
    ],
    [
      "production with callers' stores over plain HTTP",
      { ...KEYS, NODE_ENV: "production", STORAGE_ENDPOINTS: "https://a.example,http://b.example" },
      ["STORAGE_ENDPOINTS: expected https addresses in production"],
    ],
    [
      "callers' stores with a path",
      { ...KEYS, STORAGE_ENDPOINTS: "https://a.example/bucket" },
      [
        "STORAGE_ENDPOINTS: expected origins such as https://app.example.com, separated by commas, without a path",
      ],
    ],
    [
      "callers' stores that are none of the web",
      { ...KEYS, STORAGE_ENDPOINTS: "ftp://a.example" },
      [
        "STORAGE_ENDPOINTS: expected origins such as https://s3.example.com, separated by commas, without a path",
      ],
    ],
    [
      "addresses that live for longer than a signature can",
      { ...KEYS, SNAPSHOT_URL_MAX_SECONDS: "604801" },
      ["SNAPSHOT_URL_MAX_SECONDS: expected a whole number from 900 to 604800"],
    ],
    [
      "production with nothing to call",
      { ...AUTH, NODE_ENV: "production" },
      [
        "WHITEBOARD_ACCESS_KEY or AGORA_APP_ID: required in production: WHITEBOARD_ACCESS_KEY and WHITEBOARD_SECRET_KEY (or WHITEBOARD_SDK_TOKEN) for whiteboards; AGORA_APP_ID, AGORA_CUSTOMER_ID and AGORA_CUSTOMER_SECRET for snapshot sessions; or all of them",
      ],
    ],
  ])("%s", (_, env, expected) => {
    expect(problemsOf(env)).toEqual(expected);
  });
});

test.each([
  ["AUTH_JWT_SECRET", { ...KEYS, AUTH_JWT_SECRET: "short" }],
  [
    "SESSION_KEY",
    {
      ...AUTH,
      AGORA_APP_ID: "0123456789abcdef0123456789abcdef",
      AGORA_CUSTOMER_ID: "id",
      AGORA_CUSTOMER_SECRET: "secret",
      DATABASE_URL: "postgres://127.0.0.1/stillgraph",
      SESSION_KEY: "short",
    },
  ],
])("%s that cannot be read is not called missing as well", (name, env) => {
  expect(problemsOf(env)).toEqual([expect.stringMatching(`^${name}: expected|^${name}: at least`)]);
});

test.each([
  ["4100", {}],
  ["4101", {}],
  ["5001", { EMULATOR_PORT: "5000" }],
])("port %s is refused where the local Agora takes it", (PORT, others) => {
  expect(problemsOf({ PORT, ...others })).toEqual([
    expect.stringMatching(/^PORT: expected another port than /),
  ]);
  expect(problemsOf({ PORT, ...others, ...KEYS })).toEqual([]);
});

test("the defaults that --help prints are those that hold", () => {
  const stated = Object.entries(settings).flatMap(([name, { example, fallback }]) =>
    fallback === null ? [] : [[name, example]],
  );
  // Against Agora, where no default depends on the mode, and with both services, whose addresses have defaults.
  const given = {
    ...KEYS,
    AGORA_APP_ID: "0123456789abcdef0123456789abcdef",
    AGORA_CUSTOMER_ID: "id",
    AGORA_CUSTOMER_SECRET: "secret",
  };

  expect(loadConfig({ ...given, ...Object.fromEntries(stated) })).toEqual(loadConfig(given));
});

test.each(["http://127.0.0.1:15001", "http://localhost:15001", "http://[::1]:15001"])(
  "production takes a proxy at %s, which no other machine can listen to",
  (WHITEBOARD_API_URL) => {
    const production = { ...KEYS, NODE_ENV: "production" };

    expect(problemsOf({ ...production, WHITEBOARD_API_URL })).toEqual([]);
    expect(problemsOf({ ...production, WHITEBOARD_API_URL: "http://127.0.0.1.example.com" })).toEqual([
      expect.stringContaining("WHITEBOARD_API_URL: expected https"),
    ]);
  },
);

test("a misspelt name under one of our prefixes is refused and told the names there are", () => {
  const limits = Object.keys(settings).filter((name) => name.startsWith("LIMIT_"));

  expect(limits).toContain("LIMIT_DEPTH");
  expect(problemsOf({ LIMIT_DEPHT: "3" })).toEqual([
    `LIMIT_DEPHT: no such setting; there are ${limits.join(", ")}`,
  ]);
});

test.each([
  ["CORS_ORIGIN", "CORS_ORIGINS"],
  ["EVENT_RETENTION_HOUR", "EVENT_RETENTION_HOURS"],
  ["SHUTDOWN_GRACE", "SHUTDOWN_GRACE_MS"],
])("%s is refused and told %s", (misspelt, name) => {
  expect(problemsOf({ [misspelt]: "1" })).toEqual([`${misspelt}: no such setting; there are ${name}`]);
});

test("a misspelt name of Agora's keys does not start local mode unnoticed", () => {
  expect(problemsOf({ ...AUTH, AGORA_APPID: "0".repeat(32) })).toEqual([
    expect.stringMatching(/^AGORA_APPID: no such setting; there are AGORA_APP_ID, AGORA_APP_CERTIFICATE, /),
  ]);
});

test("names of other programs are not minded", () => {
  expect(
    problemsOf({ HOME: "/root", npm_config_x: "y", PORTAL: "z", SESSION_MANAGER: "a", LOG_DIR: "b" }),
  ).toEqual([]);
});

test("no problem repeats a value, since it may be a secret in the wrong place", () => {
  const env = Object.fromEntries(
    [
      "PORT",
      "LOG_LEVEL",
      "CORS_ORIGINS",
      "WHITEBOARD_SDK_TOKEN",
      "WHITEBOARD_REGION",
      "LIMIT_X",
      "AUTH_PUBLIC_KEY",
      "AUTH_ALGORITHMS",
    ].map((name) => [name, "hunter2"]),
  );

  expect(problemsOf(env)).toHaveLength(8);
  expect(problemsOf(env).join()).not.toContain("hunter2");
});
