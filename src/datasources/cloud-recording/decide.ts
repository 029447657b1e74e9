import type { Trouble } from "../http/retry-policy.js";
import { type Decision, decisions } from "./decisions.js";
import type { Operation } from "./operation.js";

/** What an attempt's troubles mean for the call; a status beyond HTTP's families is a refusal like any other. */
export function decide<O extends Operation>(
  operation: O,
  troubles: readonly Trouble[],
): Decision<O>["means"] {
  const table: readonly Decision<O>[] = decisions[operation];
  const fits = table.find(({ on }) => troubles.some((trouble) => on.includes(trouble)));
  return fits?.means ?? "UPSTREAM_REJECTED";
}
