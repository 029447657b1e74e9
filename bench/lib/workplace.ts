/** What a running benchmark is lent. */
export interface Workplace {
  /** An empty directory that is removed at the end. */
  readonly directory: string;
  /** Has something stopped at the end, however the benchmark ends. */
  readonly atEnd: (stop: () => Promise<void>) => void;
}
