import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { signToken } from "../../scripts/token/sign-token.js";
import { tokenOptions } from "../../scripts/token/token-options.js";
import { loadConfig } from "../../src/config/load-config.js";
import { authBench, checkedAtS } from "../support/auth-bench.js";
import { startProcess } from "../support/start-process.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { authSettings, tokenFor } from "../support/token-for.js";

const PROGRAM = { program: "scripts/make-token.ts", cwd: process.cwd() };
const TYPESCRIPT = { NODE_OPTIONS: `--import=${import.meta.resolve("tsx")}` };

const optionsOf = (text: string) => {
  const options = tokenOptions(text.split(" ").filter((arg) => arg !== ""));
  if (options === null) throw new Error("this is not a call for help");
  return options;
};

describe("npm run token", () => {
  test("prints a token and nothing else", async () => {
    const args = [
      "--scopes",
      "all",
      "--rooms",
      "*",
      "--channels",
      "class-*,demo",
      "--expires",
      "1h",
      "--sub",
      "me",
    ];
    const { ended, stdout, stderr } = startProcess({
      ...PROGRAM,
      args,
      env: { ...authSettings, ...TYPESCRIPT },
    });

    expect(await ended).toEqual({ code: 0, signal: null });
    expect(stderr()).toBe("");
    expect(stdout()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const { iat = 0, ...claims } = decodeJwt(stdout().trim());
    expect(claims).toEqual({
      sub: "me",
      scope: "whiteboard:screenshot recordings:read recordings:write events:read storage:write",
      rooms: ["*"],
      channels: ["class-*", "demo"],
      exp: iat + 3_600,
    });
  });

  test("makes no token where npm has kept what would narrow it down", async () => {
    const env = { ...authSettings, ...TYPESCRIPT, npm_config_scopes: "events:read" };
    const { ended, stdout, stderr } = startProcess({ ...PROGRAM, env });

    expect(await ended).toEqual({ code: 1, signal: null });
    expect(stdout()).toBe("");
    expect(stderr()).toBe("npm has kept --scopes to itself; write `npm run --silent token -- --scopes …`.\n");
  });

  test("says in one line what it lacks", async () => {
    const cwd = await temporaryDirectory();
    const program = `${process.cwd()}/scripts/make-token.ts`;
    const { ended, stdout, stderr } = startProcess({ program, cwd, env: TYPESCRIPT });

    expect(await ended).toEqual({ code: 1, signal: null });
    expect(stdout()).toBe("");
    expect(stderr()).toMatch(/^Without AUTH_JWT_SECRET [^\n]+\n$/);
  });

  test.each<[string, object]>([
    ["", { sub: "somebody", rooms: null, channels: null, lifeS: 3_600 }],
    ["--scopes events:read,recordings:read", { scopes: ["recordings:read", "events:read"] }],
    ["--rooms= --channels=", { rooms: [], channels: [] }],
    ["--expires 90s", { lifeS: 90 }],
    ["--expires 7d", { lifeS: 604_800 }],
  ])("takes %j", (text, expected) => {
    expect(optionsOf(text)).toMatchObject(expected);
  });

  test.each<[string, string]>([
    ["--scopes events:reed", "There is no scope events:reed; there are whiteboard:screenshot, "],
    ["--expires 1y", "--expires takes a number"],
    ["--expires 0h", "--expires takes a number"],
    ["--expires soon", "--expires takes a number"],
    ["--room x", "Unknown option '--room'"],
  ])("refuses %j", (text, words) => {
    expect(() => optionsOf(text)).toThrow(words);
  });

  test.each<[string, Record<string, string>]>([
    ["a secret alone", {}],
    ["issuer and audience", { AUTH_ISSUER: "https://login.example.com/", AUTH_AUDIENCE: "one,other" }],
    ["another algorithm", { AUTH_ALGORITHMS: "HS512" }],
  ])("gives what a server with %s takes", async (_, settings) => {
    const all = { ...authSettings, ...settings };
    const options = optionsOf("--scopes events:read --channels demo");
    const token = await signToken(loadConfig(all).auth, options, checkedAtS * 1_000);

    expect(await authBench(all).admit(token)).toMatchObject({
      rights: { scopes: ["events:read"], rooms: null, channels: ["demo"] },
      expiresAt: (checkedAtS + 3_600 + 30) * 1_000,
    });
  });

  test("gives none for a server whose tokens somebody else signs", async () => {
    const { auth } = loadConfig({ AUTH_JWKS_URL: "https://login.example.com/keys" });
    await expect(signToken(auth, optionsOf(""), 0)).rejects.toThrow("your identity provider");
    await expect(signToken(null, optionsOf(""), 0)).rejects.toThrow("Without AUTH_JWT_SECRET");
  });
});

test("the tokens that the tests send are such as a server takes", async () => {
  const exp = checkedAtS + 60;
  const token = tokenFor({ scopes: ["events:read"], rooms: ["a*"], channels: [], exp });

  expect((await authBench(authSettings).admit(token)).rights).toEqual({
    scopes: ["events:read"],
    rooms: ["a*"],
    channels: [],
  });
});
