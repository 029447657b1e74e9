import type { LoadJob } from "./load-job.ts";
import type { LoadResult } from "./load-result.ts";

/** Makes load from a process of its own. */
export interface LoadGenerator {
  /** One job at a time. Rejects when an answer is wrong or missing. */
  readonly run: (job: LoadJob) => Promise<LoadResult>;
  readonly stop: () => Promise<void>;
}
