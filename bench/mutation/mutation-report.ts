import { formatSpread } from "../lib/format-spread.ts";
import { formatTable } from "../lib/format-table.ts";
import { ratioByRound } from "../lib/ratio-by-round.ts";
import type { RoundFigures } from "../lib/round-figures.ts";
import type { ServerSpec } from "../lib/server-spec.ts";
import { spreadOf } from "../lib/spread-of.ts";
import type { Verdict } from "../lib/verdict.ts";

interface Measured {
  readonly specs: readonly ServerSpec[];
  /** Server name -> its figures, one entry per round. */
  readonly figures: ReadonlyMap<string, readonly RoundFigures[]>;
  readonly verdicts: readonly Verdict[];
}

/** The table and the verdicts, for people. */
export function mutationReport({ specs, figures, verdicts }: Measured): string {
  const baseline = figures.get("bare");
  const rows = specs.map(({ name, label }) => {
    const rounds = figures.get(name) ?? [];
    const ratio = ratioByRound(rounds, baseline);
    const column = (pick: (round: RoundFigures) => number) => spreadOf(rounds.map(pick));
    return [
      label,
      formatSpread(
        column((round) => round.cpuMicros),
        1,
      ),
      ratio === undefined ? "–" : formatSpread(ratio, 2),
      formatSpread(
        column((round) => round.requestsPerSecond),
        0,
      ),
      formatSpread(
        column((round) => round.p50Ms),
        1,
      ),
      formatSpread(
        column((round) => round.p99Ms),
        1,
      ),
    ];
  });
  const header = ["screenshotScene", "CPU us/request", "x bare", "requests/s", "p50 ms", "p99 ms"];
  const lines = verdicts.map(({ outcome, subject, baseline: other, most, ratio }) => {
    const measured = ratio === null ? "" : `, measured ${formatSpread(ratio, 2)}`;
    return `${outcome}: ${subject} at most ${most} x ${other}${measured}`;
  });
  return `${formatTable(header, rows)}\n\n${lines.join("\n")}`;
}
