import { StoreProblem } from "../store-problem.js";
import { StoreUnavailable } from "../store-unavailable.js";

/** What a failed first contact with the server means to whoever starts this one. */
export function openProblem(error: unknown, address: string): StoreProblem {
  if (error instanceof StoreProblem) return error;
  if (error instanceof StoreUnavailable) {
    return new StoreProblem(`${error.detail.replace(/\.$/, "")}; check DATABASE_URL and the server.`, {
      cause: error,
    });
  }
  const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return new StoreProblem(`PostgreSQL at ${address} refused: ${reason}; check DATABASE_URL.`, {
    cause: error,
  });
}
