import { formatTable } from "../../../bench/lib/format-table.js";
import type { Outcome } from "./try-attack.js";

const MB = 1_000_000;

/** A line for each attack and transport: what was answered, and what it cost. */
export function usageTable(outcomes: readonly (readonly [attack: string, outcome: Outcome])[]): string {
  const header = ["attack", "transport", "code", "CPU ms a request", "RSS MB"];
  const rows = outcomes.map(([attack, { transport, codes, cpuMs, rssGrowth }]) => [
    attack,
    transport,
    codes.join(" "),
    cpuMs.toFixed(1),
    (rssGrowth / MB).toFixed(1),
  ]);
  return formatTable(header, rows);
}
