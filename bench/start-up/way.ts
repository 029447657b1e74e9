/** A way to run the server whose start is measured. */
export interface Way {
  readonly name: string;
  readonly label: string;
  readonly env: Readonly<Record<string, string>>;
  /** How many servers the process opens; the last of them answers GraphQL. */
  readonly listens: number;
}
