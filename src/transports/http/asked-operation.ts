/** The parts of an HTTP request that Apollo Server reads an operation from. */
export interface AskedOperation {
  readonly method: string;
  /** Parsed already where it was JSON. */
  readonly body: unknown;
  /** With its question mark; empty without one. */
  readonly search: string;
}
