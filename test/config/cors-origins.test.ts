import { expect, test } from "vitest";
import { loadConfig } from "../../src/config/load-config.js";
import { corsOrigins } from "../../src/server/cors-origins.js";
import { authSettings } from "../support/token-for.js";

const KEYS = { ...authSettings, WHITEBOARD_ACCESS_KEY: "ak", WHITEBOARD_SECRET_KEY: "sk" };
const CORS_ORIGINS = "https://app.example.com";

function allows(env: Record<string, string>, origin: string): boolean {
  return corsOrigins(loadConfig(env)).some((allowed) =>
    typeof allowed === "string" ? allowed === origin : allowed.test(origin),
  );
}

test.each([
  ["https://app.example.com", true, true],
  ["https://studio.apollographql.com", true, false],
  ["http://localhost", true, false],
  ["http://localhost:3000", true, false],
  ["http://127.0.0.1:5173", true, false],
  ["http://localhost.evil.example", false, false],
  ["http://127.0.0.1.evil.example", false, false],
  ["https://evil.example/http://localhost", false, false],
  ["https://app.example.com.evil.example", false, false],
])("pages of %s may call in local mode: %s; against Agora: %s", (origin, local, agora) => {
  expect(allows({ CORS_ORIGINS }, origin)).toBe(local);
  expect(allows({ CORS_ORIGINS, ...KEYS }, origin)).toBe(agora);
});
