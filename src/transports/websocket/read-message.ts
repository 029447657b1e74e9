import type { OperationRequest } from "../../execution/operation-request.js";
import { documentIdOf } from "../../execution/trusted-documents/document-id-of.js";

/** What a message that is about the whole connection carries along. */
export type Payload = Readonly<Record<string, unknown>> | null | undefined;

/** What a client of graphql-transport-ws may send. */
export type ClientMessage =
  | { readonly type: "connection_init"; readonly payload: Payload }
  | { readonly type: "ping"; readonly payload: Payload }
  | { readonly type: "pong" }
  | { readonly type: "subscribe"; readonly id: string; readonly request: OperationRequest }
  | { readonly type: "complete"; readonly id: string };

/** Why a message cannot be understood; short enough for the reason of a close frame, and quotes nothing. */
interface Malformed {
  readonly type: "malformed";
  readonly reason: string;
}

/** Clients number their operations or use UUIDs; each result repeats the id. */
const LONGEST_ID = 256;

/** Reads one text frame. Never throws. */
export function readMessage(text: string): ClientMessage | Malformed {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return malformed("A message must be JSON");
  }
  if (!isRecord(message)) return malformed("A message must be a JSON object");
  const { type, id, payload } = message;
  switch (type) {
    case "connection_init":
    case "ping":
      return isRecordOrNone(payload)
        ? { type, payload }
        : malformed(`The payload of ${type} must be an object`);
    case "pong":
      return isRecordOrNone(payload) ? { type } : malformed("The payload of pong must be an object");
    case "complete":
      return isId(id) ? { type, id } : malformed(BAD_ID);
    case "subscribe":
      return isId(id) ? readSubscribe(id, payload) : malformed(BAD_ID);
    default:
      return malformed("The message has no type that a client may send");
  }
}

const BAD_ID = `The id must be a text of 1 to ${LONGEST_ID} characters`;

function readSubscribe(id: string, payload: unknown): ClientMessage | Malformed {
  if (!isRecord(payload)) return malformed("The payload of subscribe must be an object");
  const { query, operationName, variables, extensions } = payload;
  const documentId = documentIdOf(payload);
  if (typeof query !== "string" && (query !== undefined || documentId === undefined)) {
    return malformed("The query of subscribe must be a text");
  }
  if (operationName !== undefined && operationName !== null && typeof operationName !== "string") {
    return malformed("The operationName of subscribe must be a text");
  }
  if (!isRecordOrNone(variables)) return malformed("The variables of subscribe must be an object");
  if (!isRecordOrNone(extensions)) return malformed("The extensions of subscribe must be an object");
  return {
    type: "subscribe",
    id,
    request: { source: query ?? "", documentId, operationName: operationName || null, variables },
  };
}

function malformed(reason: string): Malformed {
  return { type: "malformed", reason };
}

function isId(id: unknown): id is string {
  return typeof id === "string" && id.length >= 1 && id.length <= LONGEST_ID;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRecordOrNone(value: unknown): value is Record<string, unknown> | null | undefined {
  return value === undefined || value === null || isRecord(value);
}
