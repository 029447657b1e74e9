import { Console } from "node:console";
import { Writable } from "node:stream";
import { inspect } from "node:util";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config/load-config.js";
import { Secret } from "../../src/config/secret.js";
import { secretsOf } from "../../src/config/secrets-of.js";

const TEXT = "correct horse battery staple";
const secret = new Secret(TEXT);
const AUTH = { AUTH_JWT_SECRET: "only-for-tests-and-long-enough-to-sign" };

/** What a console writes. */
function consoleOutput(value: unknown): string {
  let output = "";
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      output += chunk;
      done();
    },
  });
  new Console({ stdout }).log("%o %s %j", value, value, value, value);
  return output;
}

function pinoLine(value: unknown): string {
  let line = "";
  pino({}, { write: (text) => (line += text) }).info({ value }, `told: ${String(value)}`);
  return line;
}

describe.each<[string, (value: unknown) => string]>([
  ["a template", (value) => `${value}`],
  ["a list joined", (value) => [value].join()],
  ["String()", (value) => String(value)],
  ["JSON.stringify", (value) => JSON.stringify({ value })],
  ["util.inspect", (value) => inspect({ value }, { showHidden: true, depth: null })],
  ["util.inspect of a list", (value) => inspect([value])],
  ["console.log", consoleOutput],
  ["pino", pinoLine],
  ["the message of an error", (value) => String(new Error(`bad: ${value}`))],
])("through %s", (_, print) => {
  test("a secret is [redacted]", () => {
    expect(print(secret)).toContain("[redacted]");
    expect(print(secret)).not.toContain(TEXT);
  });
});

test("spreading and listing a secret finds nothing in it", () => {
  expect({ ...secret }).toEqual({});
  expect(Object.getOwnPropertyNames(secret)).toEqual([]);
});

test("only reveal() gives the text", () => {
  expect(secret.reveal()).toBe(TEXT);
});

test("a whole configuration can be printed: its secrets stay hidden", () => {
  const byKeys = loadConfig({ ...AUTH, WHITEBOARD_ACCESS_KEY: "ak", WHITEBOARD_SECRET_KEY: TEXT });
  const byToken = loadConfig({ ...AUTH, WHITEBOARD_SDK_TOKEN: "NETLESSSDK_secretpart" });

  for (const config of [byKeys, byToken]) {
    const printed = inspect(config, { depth: null }) + JSON.stringify(config) + pinoLine(config);
    expect(printed).toContain("[redacted]");
    expect(printed).not.toContain(TEXT);
    expect(printed).not.toContain(AUTH.AUTH_JWT_SECRET);
    expect(printed).not.toContain("secretpart");
  }
});

test.each([
  [{}, []],
  [AUTH, [AUTH.AUTH_JWT_SECRET]],
  [{ ...AUTH, WHITEBOARD_ACCESS_KEY: "ak", WHITEBOARD_SECRET_KEY: TEXT }, [TEXT, AUTH.AUTH_JWT_SECRET]],
  [{ ...AUTH, WHITEBOARD_SDK_TOKEN: "NETLESSSDK_x" }, ["NETLESSSDK_x", AUTH.AUTH_JWT_SECRET]],
])("the log's last filter gets every secret of %j", (env, secrets) => {
  expect(secretsOf(loadConfig(env)).sort()).toEqual([...secrets].sort());
});
