import type { WantedPort } from "./wanted-port.js";

/** As far away as another Stillgraph on this machine, which has two neighbouring ports, is not in the way. */
const NEXT_TRY = 10;
const HIGHEST_PORT = 65_535;

/** Tells whoever starts the server which ports other programs have, and what to type instead. */
export function takenPortsLine(taken: readonly WantedPort[]): string {
  const settings = [...Map.groupBy(taken, ({ setting }) => setting)].map(([name, ports]) => ({
    name,
    places: `${ports.map(({ port }) => port).join(" and ")} on ${ports[0]?.host}`,
    other: (ports[0]?.value ?? 0) + NEXT_TRY,
  }));
  const others = settings.map(({ name, other }) => `${name}=${other <= HIGHEST_PORT ? other : 0}`);
  return [
    "Stillgraph cannot start: other programs have ports it is to listen on.",
    ...settings.map(({ name, places }) => `  ${name}: ${places}`),
    `Stop them, or take others: ${others.join(" ")} npm start`,
  ].join("\n");
}
