import type { AnswerKeeper } from "./answer-keeper.js";

/** Who asks a server, and what keeps the answers. */
export interface Asker {
  readonly origin: string;
  /** An Authorization header. */
  readonly bearer: string;
  readonly answers: AnswerKeeper;
}
