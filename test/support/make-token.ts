import { randomUUID } from "node:crypto";
import { signToken } from "../../emulator/whiteboard/tokens/sign-token.js";

interface TokenOrder {
  readonly kind: "sdk" | "room" | "task";
  /** "0" admin, "1" writer, "2" reader. */
  readonly role?: "0" | "1" | "2";
  /** The room or task; none for an SDK token. */
  readonly uuid?: string;
  /** Milliseconds since the epoch; a permanent token when absent. */
  readonly expireAt?: number;
}

/** A token as a customer's own back end would sign it (contracts/whiteboard.md B4.1). */
export function makeToken(
  keys: { readonly accessKey: string; readonly secretKey: string },
  { kind, role = "1", uuid, expireAt }: TokenOrder,
): string {
  const fields = {
    ak: keys.accessKey,
    nonce: randomUUID(),
    role,
    ...(uuid === undefined ? {} : { uuid }),
    ...(expireAt === undefined ? {} : { expireAt: String(expireAt) }),
  };
  return signToken(kind, fields, keys.secretKey);
}
