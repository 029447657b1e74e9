/** The one request that a benchmark repeats, and what a right answer to it is. */
export interface Workload {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** True when this text is a complete and right answer; one wrong answer fails the run. */
  readonly verify: (answer: string) => boolean;
}
