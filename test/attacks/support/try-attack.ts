import type { Attack } from "./attack.js";
import type { AttackedGateway } from "./start-attacked-gateway.js";
import type { Target } from "./target.js";
import { type Transport, transports } from "./transport.js";

/** What an attack came to on one transport. */
export interface Outcome {
  readonly transport: Transport;
  /** The codes of all tries; one, where all goes well. */
  readonly codes: readonly string[];
  /** Milliseconds of CPU for each request. */
  readonly cpuMs: number;
  /** Bytes by which the process has grown, garbage included. */
  readonly rssGrowth: number;
}

/** Tries an attack on each transport it is for, so many times, one after the other. */
export async function tryAttack(
  { tries, requests = 1 }: Pick<Attack, "tries" | "requests">,
  { gateway, target, rounds }: { gateway: AttackedGateway; target: Target; rounds: number },
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const transport of transports) {
    const once = tries[transport];
    if (once === undefined) continue;
    const before = await gateway.usage();
    const codes = new Set<string>();
    for (let i = 0; i < rounds; i++) codes.add(await once(target, ++attempts));
    const after = await gateway.usage();
    outcomes.push({
      transport,
      codes: [...codes],
      cpuMs: (after.cpuMs - before.cpuMs) / (rounds * requests),
      rssGrowth: after.rss - before.rss,
    });
  }
  return outcomes;
}

/** Over all attacks: nothing the server remembers of one try makes another cheap. */
let attempts = 0;
