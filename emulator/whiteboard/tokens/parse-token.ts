import type { TokenKind } from "./token-kind.js";
import { tokenPrefixes } from "./token-prefixes.js";

const KINDS = ["sdk", "room", "task"] as const;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

/**
 * The fields inside a token, not yet verified; null when the text is no token at all.
 * Any order of fields is taken, because the official samples disagree about it (contracts/whiteboard.md B4.1).
 */
export function parseToken(token: string): { kind: TokenKind; fields: Record<string, string> } | null {
  const kind = KINDS.find((candidate) => token.startsWith(tokenPrefixes[candidate]));
  if (kind === undefined) return null;
  const encoded = token.slice(tokenPrefixes[kind].length);
  if (!BASE64URL.test(encoded)) return null;
  const query = Buffer.from(encoded, "base64url").toString("utf8");
  const fields = Object.fromEntries(new URLSearchParams(query));
  return "ak" in fields && "sig" in fields ? { kind, fields } : null;
}
