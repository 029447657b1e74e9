import type { SettingProblem } from "./config-error.js";
import { type SettingName, type SettingValues, settings } from "./settings.js";

/** An unknown name under one of these is a misspelling: unnoticed, one of AGORA_ would even start local mode instead. */
const OUR_PREFIXES = [
  "AGORA_",
  "AUTH_",
  "CAPTURE_",
  "CORS_",
  "EMULATOR_",
  "EVENT_",
  "LIMIT_",
  "RECORDER_",
  "SCREENSHOT_",
  "SHUTDOWN_",
  "SNAPSHOT_",
  "SOCKET_",
  "STORAGE_",
  "STREAM_",
  "SUBSCRIPTION_",
  "TRUST_",
  "TRUSTED_",
  "WHITEBOARD_",
];

/** What a setting that is gone was for is now done otherwise; to leave it standing would mean nothing any more. */
const RETIRED: Readonly<Record<string, string>> = {
  ALLOW_ANONYMOUS:
    "no such setting any more: callers are known by their tokens, whatever stands in front; see the AUTH_ settings",
};

/**
 * Environment text -> checked values and every problem found. Empty text counts as unset, because that is
 * what a `.env` file and a container manifest mean by it. No problem ever repeats the value: it may be a secret.
 */
export function parseSettings(env: Readonly<Record<string, string | undefined>>): {
  values: SettingValues;
  problems: SettingProblem[];
} {
  const problems: SettingProblem[] = [];
  const entries: [string, unknown][] = [];
  for (const [name, { schema }] of Object.entries(settings)) {
    const text = env[name]?.trim();
    if (text === undefined || text === "") continue;
    const result = schema.safeParse(text);
    if (result.success) entries.push([name, result.data]);
    else problems.push({ name, expected: result.error.issues[0]?.message ?? "expected another value" });
  }
  for (const name of Object.keys(env)) {
    const retired = RETIRED[name];
    if (retired !== undefined && env[name]?.trim() !== "") problems.push({ name, expected: retired });
    if (name in settings || !OUR_PREFIXES.some((prefix) => name.startsWith(prefix))) continue;
    problems.push({ name, expected: `no such setting; there are ${similarTo(name).join(", ")}` });
  }
  return { values: Object.fromEntries(entries) as SettingValues, problems };
}

function similarTo(name: string): SettingName[] {
  const prefix = OUR_PREFIXES.find((candidate) => name.startsWith(candidate)) ?? "";
  return (Object.keys(settings) as SettingName[]).filter((known) => known.startsWith(prefix));
}
