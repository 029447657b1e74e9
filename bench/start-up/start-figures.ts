/** One start, from the process's creation to the last byte of its first GraphQL answer. */
export interface StartFigures {
  readonly wallMs: number;
  /** User and system time, all threads: WebAssembly is compiled on others. */
  readonly cpuMs: number;
}
