import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { accessRules } from "../../src/auth/access-rules.js";
import { scopes } from "../../src/auth/scope.js";
import { rightsOfClaims } from "../../src/auth/verify/rights-of-claims.js";
import { loadConfig } from "../../src/config/load-config.js";
import { authBench } from "../support/auth-bench.js";
import { codeBlocks } from "../support/code-blocks.js";
import { startProcess } from "../support/start-process.js";
import { authSettings } from "../support/token-for.js";

const PAGE = "docs/auth.md";
const blocks = codeBlocks(PAGE);
const ofLanguage = (language: string) => blocks.filter((block) => block.language === language);
const PRODUCTION = { NODE_ENV: "production", WHITEBOARD_SDK_TOKEN: "NETLESSSDK_x" };

test.each(ofLanguage("ini").map(({ text }) => [text.split("\n")[0], text]))("settings for %s", (_, text) => {
  const { auth } = loadConfig({ ...PRODUCTION, ...parseEnv(text) });
  expect(auth).toMatchObject({ keys: { kind: "jwks" }, issuer: expect.stringContaining("https://") });
});

test("the claims it shows are read as it says", () => {
  const [{ text } = { text: "" }] = ofLanguage("json");
  expect(rightsOfClaims(JSON.parse(text) as Record<string, unknown>)).toEqual({
    scopes: ["whiteboard:screenshot", "recordings:read"],
    rooms: ["d3a0f5c81b6e4c7f9a2d47e05b8c6a11"],
    channels: ["class-7", "class-7-*"],
  });
});

test("the program that signs makes a token that is taken", async () => {
  const [{ text } = { text: "" }] = ofLanguage("js");
  const { ended, stdout, stderr } = startProcess({
    cwd: process.cwd(),
    program: "--input-type=module",
    args: ["--eval", text],
    env: authSettings,
  });
  expect(await ended, stderr()).toEqual({ code: 0, signal: null });

  const bench = authBench(authSettings);
  bench.setClock(Date.now() / 1_000);
  expect(await bench.admit(stdout().trim())).toMatchObject({
    rights: { scopes: ["whiteboard:screenshot", "recordings:read", "events:read"] },
  });
});

test("every scope has a row that names each root field it alone opens", () => {
  const text = readFileSync(PAGE, "utf8");
  for (const scope of scopes) {
    const [, allowed = ""] = new RegExp(`^\\| \`${scope}\` \\| (.+) \\|$`, "m").exec(text) ?? [];
    expect(allowed, scope).not.toBe("");
    if (scope === "recordings:write") continue;
    const opened = Object.entries(accessRules).flatMap(([at, rule]) =>
      /^(Query|Mutation|Subscription)\./.test(at) && rule.length === 1 && rule[0]?.join() === scope
        ? [at.replace(/^\w+\./, "")]
        : [],
    );
    for (const field of opened) expect(allowed, scope).toContain(`\`${field}\``);
  }
});
