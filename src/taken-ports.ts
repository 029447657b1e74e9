import { once } from "node:events";
import { createServer } from "node:net";
import type { WantedPort } from "./wanted-port.js";

/**
 * Which ports another program has. Asked before anything is started: databases and the local Agora take their time,
 * and would name their own trouble first.
 *
 * Only "taken" is looked for; whoever listens later says what else is wrong with an address.
 */
export async function takenPorts(wanted: readonly WantedPort[]): Promise<WantedPort[]> {
  const taken: WantedPort[] = [];
  for (const one of wanted) {
    if (one.port !== 0 && (await isTaken(one))) taken.push(one);
  }
  return taken;
}

async function isTaken({ host, port }: WantedPort): Promise<boolean> {
  const probe = createServer((visitor) => visitor.destroy());
  try {
    probe.listen({ host, port });
    await once(probe, "listening");
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  } finally {
    if (probe.listening) {
      probe.close();
      await once(probe, "close");
    }
  }
}
