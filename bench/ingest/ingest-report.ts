import { formatSpread } from "../lib/format-spread.ts";
import { formatTable } from "../lib/format-table.ts";
import type { Spread } from "../lib/spread.ts";
import { spreadOf } from "../lib/spread-of.ts";

/** What one round measured. */
export interface IngestRound {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of the server's process; the database's own is in it where it is embedded. */
  readonly cpuMicros: number;
}

/** DESIGN.md 8, for the embedded store on two cores. */
export const ingestTarget = { store: "embedded", perSecond: 4_000, p99Ms: 50 } as const;

interface Measured {
  readonly label: string;
  readonly name: string;
  readonly rounds: readonly IngestRound[];
}

/** The table and what became of the target, for people. */
export function ingestReport(stores: readonly Measured[]): string {
  const rows = stores.map(({ label, rounds }) => [
    label,
    formatSpread(column(rounds, "perSecond"), 0),
    formatSpread(column(rounds, "p50Ms"), 1),
    formatSpread(column(rounds, "p99Ms"), 1),
    formatSpread(column(rounds, "cpuMicros"), 0),
  ]);
  const header = ["callbacks, request to answer", "per second", "p50 ms", "p99 ms", "CPU us/callback"];
  const verdicts = stores.filter(({ name }) => name === ingestTarget.store).map(verdict);
  return [formatTable(header, rows), ...verdicts].join("\n\n");
}

function verdict({ name, rounds }: Measured): string {
  const perSecond = column(rounds, "perSecond");
  const p99Ms = column(rounds, "p99Ms");
  const kept = perSecond.median >= ingestTarget.perSecond && p99Ms.median < ingestTarget.p99Ms;
  return (
    `${kept ? "pass" : "miss"}: ${name} at least ${ingestTarget.perSecond} per second with p99 under ` +
    `${ingestTarget.p99Ms} ms, measured ${formatSpread(perSecond, 0)} with ${formatSpread(p99Ms, 1)} ms`
  );
}

function column(rounds: readonly IngestRound[], name: keyof IngestRound): Spread {
  return spreadOf(rounds.map((round) => round[name]));
}
