import type { AttackGroup } from "./attack.js";
import { transports } from "./transport.js";

/** The table of docs/limits.md: one line for each attack, with what stops it and where it is tried. */
export function attackRows(groups: readonly AttackGroup[]): readonly string[] {
  const header = ["| attack | stopped by | code | tried on |", "| --- | --- | --- | --- |"];
  const rows = groups.flatMap(({ attacks }) =>
    attacks.map(({ name, stoppedBy, tries, code }) => {
      const tried = transports.filter((transport) => tries[transport] !== undefined);
      const codes = [...new Set(typeof code === "string" ? [code] : Object.values(code))].map((one) =>
        one === "data" ? "none, it is harmless" : `\`${one}\``,
      );
      return `| ${name} | ${stoppedBy} | ${codes.join(", ")} | ${tried.length === transports.length ? "all" : tried.join(", ")} |`;
    }),
  );
  return [...header, ...rows];
}
