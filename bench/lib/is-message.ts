import type { Message } from "./message.ts";

/** Narrows what came over an IPC channel, which a measured server may use for words of its own, to `kind`. */
export function isMessage<K extends Message["kind"]>(
  value: unknown,
  kind: K,
): value is Extract<Message, { kind: K }> {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === kind;
}
