import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import type { RateSettings } from "../../config/config.js";
import { takePermits } from "../../store/budgets/take-permits.js";
import { trimPermits } from "../../store/budgets/trim-permits.js";
import type { Store } from "../../store/store.js";
import type { CallerBudget } from "../caller-budget.js";
import { addressKey } from "./address-key.js";
import { localPermits } from "./local-permits.js";
import { Meter } from "./meter.js";
import type { PermitSource } from "./permit-source.js";
import { storePermits } from "./store-permits.js";
import { windowMs } from "./window-ms.js";

interface CallerBudgetParts {
  readonly rates: Omit<RateSettings, "subscriptions">;
  /** Where nodes share what they count; null on a server without one, which counts alone. */
  readonly store: Pick<Store, "db" | "kind"> | null;
  readonly log: Pick<Logger, "warn" | "info">;
  /** Milliseconds of a clock that nobody sets; the process's by default. */
  readonly clock?: () => number;
  readonly deadline?: (ms: number, signal: AbortSignal) => Promise<never>;
}

/** A node asks for permits this many times in a window, or more often where others take them too. */
const CHUNKS = 10;

/** Rows that are over and removed at a time. */
const TRIMMED = 10_000;

/** Bounds on what principals and addresses may ask in a minute. */
export function createCallerBudget(parts: CallerBudgetParts): CallerBudget {
  const { operationsPerMinute, requestsPerMinute } = parts.rates;
  const operations = meterOf("operations", operationsPerMinute, parts);
  const requests = meterOf("requests", requestsPerMinute, parts);
  return {
    // Without a token the address is all that is known of a caller.
    take: ({ principal, address }) => operations?.take(principal ?? `@${addressKey(address)}`) ?? null,
    takeAddress: (address) => requests?.take(addressKey(address)) ?? null,
  };
}

function meterOf(kind: "operations" | "requests", limit: number, parts: CallerBudgetParts): Meter | null {
  if (limit === 0) return null;
  const { clock = () => performance.now() } = parts;
  const refusal =
    kind === "operations"
      ? `At most ${limit} operations a minute are taken from one caller.`
      : `At most ${limit} requests a minute are taken from one address.`;
  return new Meter({ source: sourceOf(kind, limit, { ...parts, clock }), clock, refusal });
}

function sourceOf(
  kind: string,
  limit: number,
  { store, log, clock, deadline = outOfPatience }: CallerBudgetParts & { readonly clock: () => number },
): PermitSource {
  const alone = localPermits(limit);
  // The embedded database has one server only.
  if (store === null || store.kind === "embedded") return alone;
  const { db } = store;
  const chunk = Math.ceil(limit / CHUNKS);
  let trimmedAt = clock();
  const take = async (keys: readonly string[]) => {
    const taken = await takePermits(db, { keys, limit, chunk, windowMs });
    if (clock() - trimmedAt >= windowMs) {
      trimmedAt = clock();
      // Nobody waits for it, and what fails is made up for a minute later.
      trimPermits(db, TRIMMED).catch(() => undefined);
    }
    return taken;
  };
  return storePermits({ kind, take, fallback: alone, log, clock, deadline });
}

async function outOfPatience(ms: number, signal: AbortSignal): Promise<never> {
  await wait(ms, undefined, { signal, ref: false });
  throw new Error(`The database did not answer within ${ms} ms.`);
}
