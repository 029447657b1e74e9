/** A server that a benchmark measures. */
export interface ServerSpec {
  /** Short name for `--only` and for machine-readable output. */
  readonly name: string;
  /** What the table calls it. */
  readonly label: string;
  /** The server's own main module; it is run as it is. */
  readonly script: URL;
  readonly args?: readonly string[];
  /** The server's environment but PATH. */
  readonly env: Readonly<Record<string, string>>;
}
