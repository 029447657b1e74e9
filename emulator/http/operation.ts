import type { Answer } from "./answer.js";
import type { Call } from "./call.js";

/** One call of an emulated service. Faults and the journal know it by its name. */
export interface Operation {
  readonly name: string;
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Path with parameters as `:name`. */
  readonly path: string;
  /**
   * Whether the call may come in at all: null, or the answer that turns it away. Asked before any fault is
   * played, so that a call turned away uses none up.
   */
  admit?(call: Call): Promise<Answer | null>;
  /** Never rejects for something the caller did: that is an answer too. */
  handle(call: Call): Promise<Answer>;
}
