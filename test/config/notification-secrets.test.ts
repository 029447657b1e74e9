import { describe, expect, test } from "vitest";
import { ConfigError } from "../../src/config/config-error.js";
import { loadConfig } from "../../src/config/load-config.js";
import { secretsOf } from "../../src/config/secrets-of.js";

const RECORDING = {
  AGORA_APP_ID: "0123456789abcdef0123456789abcdef",
  AGORA_CUSTOMER_ID: "id",
  AGORA_CUSTOMER_SECRET: "a-secret-of-the-customer",
};
const AUTH = { AUTH_JWT_SECRET: "only-for-tests-and-long-enough-to-sign" };
const PRODUCTION = {
  ...RECORDING,
  NODE_ENV: "production",
  SESSION_KEY: "only-for-tests-and-long-enough-to-seal",
};

function named(env: Record<string, string>): string[] {
  try {
    loadConfig({ ...AUTH, ...env });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ name }) => name);
  }
}

test("several secrets are kept in the order given, and out of the log", () => {
  const config = loadConfig({ ...AUTH, ...RECORDING, AGORA_NOTIFICATION_SECRETS: "the-newer, the-older" });
  expect(config.notificationSecrets.map((secret) => secret.reveal())).toEqual(["the-newer", "the-older"]);
  expect(secretsOf(config)).toEqual(expect.arrayContaining(["the-newer", "the-older"]));
  expect(JSON.stringify(config)).not.toContain("the-newer");
});

describe("a missing secret", () => {
  test("keeps a server with snapshot sessions from starting in production", () => {
    expect(named(PRODUCTION)).toEqual(["AGORA_NOTIFICATION_SECRETS"]);
    expect(named({ ...PRODUCTION, AGORA_NOTIFICATION_SECRETS: "of-the-console" })).toEqual([]);
  });

  test("is fine elsewhere, where the receiver says what to set", () => {
    expect(loadConfig({ ...AUTH, ...RECORDING }).notificationSecrets).toEqual([]);
  });

  test("is fine for a server without snapshot sessions", () => {
    const whiteboard = { WHITEBOARD_ACCESS_KEY: "ak", WHITEBOARD_SECRET_KEY: "sk" };
    expect(named({ ...whiteboard, NODE_ENV: "production" })).toEqual([]);
  });
});

test("a secret alone means that the rest was forgotten, not that local mode is wanted", () => {
  expect(named({ AGORA_NOTIFICATION_SECRETS: "of-the-console" })).toEqual(Object.keys(RECORDING));
});

test("one that is too short to be a secret is refused", () => {
  expect(named({ ...RECORDING, AGORA_NOTIFICATION_SECRETS: "good-enough,abc" })).toEqual([
    "AGORA_NOTIFICATION_SECRETS",
  ]);
});
