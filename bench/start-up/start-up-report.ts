import { formatSpread } from "../lib/format-spread.ts";
import { formatTable } from "../lib/format-table.ts";
import { spreadOf } from "../lib/spread-of.ts";
import type { StartFigures } from "./start-figures.ts";

/** DESIGN.md 8, for a warm data directory. */
export const startUpTarget = { way: "agora", wallMs: 1_000 } as const;

interface Measured {
  readonly name: string;
  readonly label: string;
  readonly starts: readonly StartFigures[];
}

/** The table and what became of the target, for people. */
export function startUpReport(measured: readonly Measured[]): string {
  const rows = measured.map(({ label, starts }) => [
    label,
    formatSpread(spreadOf(starts.map(({ wallMs }) => wallMs)), 0),
    formatSpread(spreadOf(starts.map(({ cpuMs }) => cpuMs)), 0),
  ]);
  const verdicts = measured.filter(({ name }) => name === startUpTarget.way).map(verdict);
  return [formatTable(["start to first answer", "ms", "CPU ms"], rows), ...verdicts].join("\n\n");
}

function verdict({ label, starts }: Measured): string {
  const wall = spreadOf(starts.map(({ wallMs }) => wallMs));
  const outcome = wall.median < startUpTarget.wallMs ? "pass" : "miss";
  return `${outcome}: ${label} under ${startUpTarget.wallMs} ms, measured ${formatSpread(wall, 0)}`;
}
