import { readMoment } from "../events/details/read-moment.js";
import { readUid } from "../events/details/read-uid.js";
import { readWholeNumber } from "../events/details/read-whole-number.js";
import type { Callback } from "./callback.js";
import { callbackDigest } from "./callback-digest.js";
import { parseStorable } from "./parse-storable.js";

/** Cloud Recording among the products that send notifications (contracts/notifications.md A6). */
const CLOUD_RECORDING = 3;

/** What an index of the database takes; the names and ids the service is known to send are a quarter of it at most. */
const LONGEST_NAME = 256;

/** A body nests four deep; what nests deeper than this is made to hurt. */
const DEEPEST = 64;

export type ParsedCallback =
  | { readonly kind: "callback"; readonly callback: Callback }
  /** A notification of another product, which nothing here is about. */
  | { readonly kind: "otherProduct"; readonly productId: number }
  /** In words that tell the sender what is missing; they hold nothing of the body. */
  | { readonly kind: "unreadable"; readonly reason: string };

/**
 * Reads a notification (contracts/notifications.md A6 to A8). It insists on as little as possible, because what is
 * refused is lost: on an object with an event number. Unknown numbers and fields, a sid in either place or none,
 * numbers as text and the reverse, and the empty details of a health test are all taken.
 *
 * @param body as received, after its signature was verified.
 * @param receivedAt stands in where the body does not tell when it happened.
 */
export function parseCallback(body: Uint8Array, receivedAt: Date): ParsedCallback {
  const envelope = readJson(body);
  if (!isObject(envelope)) return { kind: "unreadable", reason: "The body is not a JSON object." };
  if (isDeeperThan(envelope, DEEPEST)) {
    return { kind: "unreadable", reason: `The body nests more than ${DEEPEST} deep.` };
  }
  // A body without a product is signed with the secret of ours all the same.
  const productId = readWholeNumber(envelope["productId"]) ?? CLOUD_RECORDING;
  if (productId !== CLOUD_RECORDING) return { kind: "otherProduct", productId };
  const code = readWholeNumber(envelope["eventType"]);
  if (code === null) return { kind: "unreadable", reason: "The body has no event number in eventType." };
  const payload = envelope["payload"] ?? {};
  if (!isObject(payload)) return { kind: "unreadable", reason: "The payload is not a JSON object." };

  const digest = callbackDigest(code, payload);
  // `notificationId` is its name up to version 1.2.0. Without any, the digest says what is the same event.
  const noticeId = text(envelope["noticeId"]) || text(envelope["notificationId"]) || digest;
  return {
    kind: "callback",
    callback: {
      noticeId: noticeId.length > LONGEST_NAME ? digest : noticeId,
      digest,
      code,
      cname: name(payload["cname"]),
      recorderUid: name(payload["uid"]),
      sid: name(payload["sid"]) || name(envelope["sid"]),
      sequence: readWholeNumber(payload["sequence"]) ?? -1,
      sentAt:
        readMoment(payload["sendts"]) ??
        readMoment(envelope["eventMs"]) ??
        readMoment(envelope["notifyMs"]) ??
        receivedAt,
      payload,
    },
  };
}

/** Names are taken as uids are, as text or as a number; empty where there is neither. */
function text(value: unknown): string {
  return readUid(value) ?? "";
}

/** What is too long to be the name of anything counts as not told; the payload keeps it. */
function name(value: unknown): string {
  const told = text(value);
  return told.length > LONGEST_NAME ? "" : told;
}

function readJson(body: Uint8Array): unknown {
  try {
    return parseStorable(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(member, levels - 1));
}
