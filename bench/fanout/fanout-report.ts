import { formatSpread } from "../lib/format-spread.ts";
import { formatTable } from "../lib/format-table.ts";
import { judgeTarget } from "../lib/judge-target.ts";
import { ratioByRound } from "../lib/ratio-by-round.ts";
import type { RoundFigures } from "../lib/round-figures.ts";
import { spreadOf } from "../lib/spread-of.ts";

/** Memory of one sitting, in bytes for each subscriber: what the program holds, and what its process has grown by. */
export interface MemoryFigures {
  readonly live: number;
  readonly resident: number;
}

/** What was measured of one server while its subscribers had so many different documents. */
export interface FanOutFigures {
  readonly name: string;
  readonly label: string;
  readonly documents: number;
  /** "Request" is a delivery: one event for one subscriber; the latencies are from a callback to everybody. */
  readonly rounds: readonly RoundFigures[];
  /** Microseconds of CPU for an event that nobody follows: taking it in, and storing it where it is stored. */
  readonly unfollowedMicros: readonly number[];
  /** One for each sitting. */
  readonly memory: readonly MemoryFigures[];
}

/** DESIGN.md 8. */
export const fanOutTargets = {
  cpu: { subject: "stillgraph", baseline: "bare", most: 1.5 },
  /** Bytes that the program holds for an idle subscriber. */
  memory: 30_000,
} as const;

/** A table for each number of documents, and what became of the targets, for people. */
export function fanOutReport(measured: readonly FanOutFigures[]): string {
  const byDocuments = Map.groupBy(measured, ({ documents }) => documents);
  const tables = [...byDocuments].map(([documents, servers]) => table(documents, servers));
  return [...tables, verdicts(byDocuments).join("\n")].join("\n\n");
}

function table(documents: number, servers: readonly FanOutFigures[]): string {
  const bare = servers.find(({ name }) => name === fanOutTargets.cpu.baseline)?.rounds;
  const rows = servers.map(({ label, rounds, unfollowedMicros, memory }) => {
    const ratio = ratioByRound(rounds, bare);
    const column = (pick: (round: RoundFigures) => number, decimals: number) =>
      formatSpread(spreadOf(rounds.map(pick)), decimals);
    const kilobytes = (pick: (one: MemoryFigures) => number) =>
      formatSpread(spreadOf(memory.map((one) => pick(one) / 1_000)), 1);
    return [
      label,
      column(({ cpuMicros }) => cpuMicros, 1),
      ratio === undefined ? "–" : formatSpread(ratio, 2),
      formatSpread(spreadOf(unfollowedMicros.map((micros) => micros / 1_000)), 2),
      column(({ requestsPerSecond }) => requestsPerSecond / 1_000, 0),
      column(({ p50Ms }) => p50Ms, 1),
      column(({ p99Ms }) => p99Ms, 1),
      kilobytes(({ live }) => live),
      kilobytes(({ resident }) => resident),
    ];
  });
  const title = documents === 1 ? "one document" : `${documents} documents`;
  return formatTable(
    [
      title,
      "CPU us/delivery",
      "x bare",
      "CPU ms/event alone",
      "1,000/s",
      "p50 ms",
      "p99 ms",
      "kB/subscriber",
      "resident kB",
    ],
    rows,
  );
}

function verdicts(byDocuments: ReadonlyMap<number, readonly FanOutFigures[]>): string[] {
  return [...byDocuments].flatMap(([documents, servers]) => {
    const { cpu, memory } = fanOutTargets;
    const verdict = judgeTarget(cpu, new Map(servers.map(({ name, rounds }) => [name, rounds])));
    const ours = servers.find(({ name }) => name === cpu.subject)?.memory;
    const held = ours === undefined ? undefined : spreadOf(ours.map(({ live }) => live / 1_000));
    const of = `with ${documents} ${documents === 1 ? "document" : "documents"}`;
    return [
      ...(verdict.ratio === null
        ? []
        : [
            `${verdict.outcome}: ${cpu.subject} at most ${cpu.most} x ${cpu.baseline} ${of}, measured ${formatSpread(verdict.ratio, 2)}`,
          ]),
      ...(held === undefined
        ? []
        : [
            `${held.median * 1_000 < memory ? "pass" : "miss"}: ${cpu.subject} under ${memory / 1_000} kB per idle subscriber ${of}, measured ${formatSpread(held, 1)}`,
          ]),
    ];
  });
}
