import { timingSafeEqual } from "node:crypto";
import { refusals } from "../refusals.js";
import { parseToken } from "./parse-token.js";
import type { TokenRole } from "./token-role.js";
import { tokenRoles } from "./token-roles.js";
import { tokenSignature } from "./token-signature.js";
import type { VerifiedToken } from "./verified-token.js";

const WORDS: readonly TokenRole[] = ["admin", "writer", "reader"];

/**
 * Checks a token in the order format, signature, expiry (contracts/whiteboard.md B4.1).
 *
 * @param now ms since the epoch
 * @throws Refusal 401 with the texts of contracts/whiteboard.md B2
 */
export function verifyToken(
  token: string | undefined,
  keys: { readonly accessKey: string; readonly secretKey: string },
  now: number,
): VerifiedToken {
  const parsed = token === undefined ? null : parseToken(token);
  if (parsed === null) throw refusals.tokenFormat();
  const { kind, fields } = parsed;

  const expected = Buffer.from(tokenSignature(fields, keys.secretKey));
  const given = Buffer.from(fields["sig"] ?? "");
  const signed =
    fields["ak"] === keys.accessKey && given.length === expected.length && timingSafeEqual(given, expected);
  if (!signed) throw refusals.tokenSignature();

  const role = WORDS.find((word) => tokenRoles[word] === fields["role"]);
  const uuid = fields["uuid"] ?? null;
  if (role === undefined || (kind !== "sdk" && uuid === null)) throw refusals.tokenFormat();

  const expireAt = fields["expireAt"];
  if (expireAt !== undefined && !(now < Number(expireAt))) throw refusals.tokenExpired();
  return { kind, role, uuid: kind === "sdk" ? null : uuid };
}
