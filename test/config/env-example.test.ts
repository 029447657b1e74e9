import { readFile } from "node:fs/promises";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { loadConfig } from "../../src/config/load-config.js";
import { renderEnvExample } from "../../src/config/render-env-example.js";
import { settings } from "../../src/config/settings.js";
import { firstDifference } from "../support/first-difference.js";

test(".env.example is what the settings print", async () => {
  const file = await readFile(".env.example", "utf8");

  expect(firstDifference(".env.example", file, renderEnvExample())).toBeNull();
});

test("every setting is in it once, after words that say what it means", () => {
  const blocks = renderEnvExample().trim().split("\n\n").slice(1);

  expect(blocks.map((block) => /^# ([A-Z_]+)=/m.exec(block)?.[1])).toEqual(Object.keys(settings));
  for (const block of blocks) expect(block.split("\n").length).toBeGreaterThanOrEqual(2);
});

test("as it stands it sets nothing", () => {
  expect(parseEnv(renderEnvExample())).toEqual({});
});

test("each example is a value its setting takes", () => {
  for (const [name, { schema, example }] of Object.entries(settings)) {
    expect(schema.safeParse(example), name).toMatchObject({ success: true });
  }
});

test("its examples make a working configuration together, once one kind of credentials and of callers' keys is chosen", () => {
  const not = ["WHITEBOARD_SDK_TOKEN", "AUTH_JWT_SECRET", "AUTH_PUBLIC_KEY"];
  const chosen = Object.entries(settings).flatMap(([name, { example }]) =>
    not.includes(name) ? [] : [[name, example]],
  );

  expect(loadConfig(Object.fromEntries(chosen) as Record<string, string>).mode).toBe("agora");
});
