import { parseArgs } from "node:util";
import { scopes as allScopes, type Scope } from "../../src/auth/scope.js";

/** What the command line asks for. */
export interface TokenOptions {
  readonly scopes: readonly Scope[];
  /** Patterns; null for no restriction. */
  readonly rooms: readonly string[] | null;
  readonly channels: readonly string[] | null;
  readonly sub: string;
  /** Seconds from now. */
  readonly lifeS: number;
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/**
 * Arguments of `npm run token` -> what they ask for; null for `--help`.
 *
 * @throws Error whose message says in one line what is wrong.
 */
export function tokenOptions(args: readonly string[]): TokenOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scopes: { type: "string", default: "all" },
      rooms: { type: "string" },
      channels: { type: "string" },
      sub: { type: "string", default: "somebody" },
      expires: { type: "string", default: "1h" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return null;
  return {
    scopes: scopesIn(values.scopes),
    rooms: values.rooms === undefined ? null : partsOf(values.rooms),
    channels: values.channels === undefined ? null : partsOf(values.channels),
    sub: values.sub,
    lifeS: secondsIn(values.expires),
  };
}

function scopesIn(text: string): readonly Scope[] {
  if (text === "all") return allScopes;
  const asked = partsOf(text);
  const unknown = asked.filter((name) => !allScopes.some((scope) => scope === name));
  if (unknown.length > 0) {
    throw new Error(`There is no scope ${unknown.join(", ")}; there are ${allScopes.join(", ")}, and all.`);
  }
  return allScopes.filter((scope) => asked.includes(scope));
}

/** Without empty parts, so that an empty text is an empty list: no room, no channel. */
function partsOf(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function secondsIn(text: string): number {
  const [, count = "", unit = ""] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  const seconds = Number(count) * (SECONDS[unit] ?? 0);
  if (seconds > 0) return seconds;
  throw new Error("--expires takes a number with s, m, h or d behind it, such as 1h.");
}
