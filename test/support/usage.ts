/** What a process has used. */
export interface Usage {
  /** Milliseconds of all its threads, garbage collection included, since it began. */
  readonly cpuMs: number;
  /** Bytes that the program holds on to; garbage as well, unless it was collected before. */
  readonly live: number;
  /** Bytes that the process has of the machine. */
  readonly rss: number;
}
