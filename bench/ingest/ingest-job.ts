/** One burst of callbacks, as the sending process is told it. */
export interface IngestJob {
  readonly origin: string;
  /** Callbacks to send, every one with a picture of its own. */
  readonly callbacks: number;
  /** Keep-alive connections, each with one callback on the way at a time. */
  readonly connections: number;
}
