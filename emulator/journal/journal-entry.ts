/** One call that reached the emulator. Secrets are replaced by digests, so equal ones can still be told. */
export interface JournalEntry {
  /** Counts calls from 1 since the start; not reset by clearing. */
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Name of the operation; `probe` for `/`, `unknown` for any other path that does not exist. */
  readonly operation: string;
  readonly method: string;
  /** Path with query, as sent. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; the raw text when it is not JSON; only its length beyond 64 kB; null when there was none. */
  readonly body: unknown;
  /** Null while unanswered, and when the caller never got a whole answer. */
  readonly status: number | null;
  /** From arrival to the end of the answer or of the connection; null before that. */
  readonly durationMs: number | null;
  /** Kind of the fault played on it; null when none. */
  readonly fault: string | null;
  /** What went wrong inside the emulator when it answered 500 without being told to; null otherwise. */
  readonly problem: string | null;
}
