import { startGatewayProcess } from "../../support/start-gateway-process.js";
import type { RandomChoices } from "./random-choices.js";

/** A gateway process that runs until somebody kills it. */
export interface KeptGateway {
  /** Origin. */
  readonly url: string;
  readonly graphqlUrl: string;
  readonly pid: number;
  /** Resolves when its end was decided, which is before it is gone. */
  readonly doomed: Promise<void>;
  /** Whether that is so. */
  isDoomed(): boolean;
}

export interface KeptGateways {
  /** One of those that run; waits for one where none does. */
  running(): Promise<KeptGateway>;
  /** `kill -9` for one of them, and a new one in its place; resolves when that takes requests. */
  killOne(): Promise<void>;
}

/** Starts so many gateways with the same settings, and whatever takes the place of one that is killed. */
export async function keepGateways(
  settings: Readonly<Record<string, string>>,
  { count, random }: { readonly count: number; readonly random: RandomChoices },
): Promise<KeptGateways> {
  const alive: (KeptGateway & { kill(): Promise<void> })[] = [];
  let arrival = Promise.withResolvers<void>();

  const start = async () => {
    const { server, sessions, kill } = await startGatewayProcess(settings);
    const doom = Promise.withResolvers<void>();
    let doomed = false;
    alive.push({
      url: new URL(sessions.graphqlUrl).origin,
      graphqlUrl: sessions.graphqlUrl,
      pid: server.child.pid ?? 0,
      doomed: doom.promise,
      isDoomed: () => doomed,
      kill() {
        doomed = true;
        doom.resolve();
        return kill();
      },
    });
    arrival.resolve();
    arrival = Promise.withResolvers();
  };
  await Promise.all(Array.from({ length: count }, start));

  const running = async () => {
    while (alive.length === 0) await arrival.promise;
    return random.pick(alive);
  };
  return {
    running,
    async killOne() {
      const victim = await running();
      alive.splice(alive.indexOf(victim), 1);
      await victim.kill();
      await start();
    },
  };
}
