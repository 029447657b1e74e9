/** One burst of load, as the load process is told it. */
export interface LoadJob {
  readonly origin: string;
  /** Module that exports `workload`, as a URL: functions do not travel over IPC. */
  readonly workloadModule: string;
  readonly requests: number;
  /** Keep-alive connections, each with one request on the way at a time. */
  readonly connections: number;
}
