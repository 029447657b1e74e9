import { createHmac } from "node:crypto";

/**
 * Signature of a token's content: lower-case hex HMAC-SHA256 of the compact JSON of the fields in
 * key order, without `sig` itself (contracts/whiteboard.md B4.1).
 */
export function tokenSignature(fields: Readonly<Record<string, string>>, secretKey: string): string {
  const sorted = Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name !== "sig")
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return createHmac("sha256", secretKey).update(JSON.stringify(sorted)).digest("hex");
}
