import { createHmac } from "node:crypto";

/** Roles as they stand in a token; the smaller number is the stronger role (contracts/whiteboard.md B4). */
export const tokenRole = { admin: "0", writer: "1", reader: "2" } as const;

interface TokenContent {
  readonly accessKey: string;
  /** The secret key's text; it signs and does not become part of the token. */
  readonly secretKey: string;
  readonly role: (typeof tokenRole)[keyof typeof tokenRole];
  /** Any text that was not used before. */
  readonly nonce: string;
  /** Milliseconds since the epoch. */
  readonly expireAt: number;
}

/**
 * An SDK token, good for every room of the project (contracts/whiteboard.md B4.1): the sorted fields as JSON are
 * signed with HMAC-SHA256, then fields and signature, sorted again, travel as a query string in base64url.
 */
export function signSdkToken({ accessKey, secretKey, role, nonce, expireAt }: TokenContent): string {
  const info = { ak: accessKey, expireAt: String(expireAt), nonce, role };
  const sig = createHmac("sha256", secretKey).update(JSON.stringify(info)).digest("hex");
  const query = Object.entries({ ...info, sig })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  return `NETLESSSDK_${Buffer.from(query).toString("base64url")}`;
}
