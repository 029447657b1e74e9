import type { JournalEntry } from "../journal/journal-entry.js";
import { withoutSecrets } from "../journal/without-secrets.js";
import type { Call } from "./call.js";
import { parseJson } from "./parse-json.js";

/** Longer bodies are not kept: a thousand of them would fill the memory. */
const LONGEST_BODY = 64 * 1024;

/** What the journal notes of a call on arrival, secrets replaced by digests. @param now ms since the epoch */
export function journalEntryOf(
  call: Call,
  operation: string,
  fault: string | null,
  now: number,
): Omit<JournalEntry, "id" | "status" | "durationMs" | "problem"> {
  const headers = Object.entries(call.headers).map(([name, value]) => [name, String(value)]);
  return {
    at: new Date(now).toISOString(),
    operation,
    method: call.method,
    path: call.url,
    headers: withoutSecrets(Object.fromEntries(headers)),
    body: bodyOf(call.body),
    fault,
  };
}

function bodyOf(text: string): unknown {
  if (text === "") return null;
  if (text.length > LONGEST_BODY) return `(${text.length} characters)`;
  return withoutSecrets(parseJson(text) ?? text);
}
