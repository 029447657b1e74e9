import type { JournalEntry } from "../journal/journal-entry.js";
import { withoutSecrets } from "../journal/without-secrets.js";
import type { Call } from "./call.js";
import { parseJson } from "./parse-json.js";

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
    body: call.body === "" ? null : withoutSecrets(parseJson(call.body) ?? call.body),
    fault,
  };
}
