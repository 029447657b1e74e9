import type { Secret } from "../config/secret.js";
import type { CallbackOutcome } from "./callback-outcome.js";
import type { CallbackRecorder } from "./callback-recorder.js";
import { CallbackRefusal } from "./callback-refusal.js";
import { parseCallback } from "./parse-callback.js";
import { type SignatureHeaders, verifySignature } from "./verify-signature.js";

interface Arrival {
  /** The body as received. */
  readonly body: Uint8Array;
  readonly signatures: SignatureHeaders;
  readonly receivedAt: Date;
}

export interface TakeParts {
  /** Newest first; with none, nothing is taken. */
  readonly secrets: readonly Secret[];
  readonly recorder: CallbackRecorder;
}

/**
 * Signature -> parse -> record. Resolves once the callback is committed, or need not be.
 *
 * @throws CallbackRefusal for what is not taken, StillgraphError STORE_UNAVAILABLE, or the database's error.
 */
export async function takeCallback(
  { body, signatures, receivedAt }: Arrival,
  { secrets, recorder }: TakeParts,
): Promise<CallbackOutcome> {
  if (secrets.length === 0) {
    throw new CallbackRefusal(
      "notConfigured",
      503,
      "NOT_CONFIGURED",
      "This server takes no notifications: set AGORA_NOTIFICATION_SECRETS to the secret that Agora Console shows.",
    );
  }
  if (!verifySignature(body, signatures, secrets)) {
    throw new CallbackRefusal(
      "badSignature",
      401,
      "BAD_SIGNATURE",
      "The body is not signed with a secret of this server; Agora-Signature-V2 must be its HMAC-SHA256 in lower-case hex.",
    );
  }
  const parsed = parseCallback(body, receivedAt);
  switch (parsed.kind) {
    case "otherProduct":
      return "otherProduct";
    case "unreadable":
      throw new CallbackRefusal("unreadable", 400, "BAD_REQUEST", parsed.reason);
    case "callback":
      return (await recorder.record(parsed.callback)) === "new" ? "stored" : "repeated";
  }
}
