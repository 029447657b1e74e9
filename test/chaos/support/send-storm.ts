import { ReceiverClient } from "../../support/receiver-client.js";
import type { KeptGateways } from "./kept-gateways.js";

interface Sending {
  readonly gateways: KeptGateways;
  /** How many are on their way at the same time. */
  readonly connections: number;
  /** Told each time one was answered with 200, with how many were so far. */
  readonly onTaken: (soFar: number) => void;
}

/**
 * Sends each notification until it is answered with 200, as the service would with more patience.
 *
 * @throws Error for any other answer, and for a connection that broke though nobody killed its gateway.
 */
export async function sendStorm(bodies: readonly string[], parts: Sending): Promise<void> {
  const { gateways, connections, onTaken } = parts;
  const left = bodies.values();
  let taken = 0;
  const send = async (body: string): Promise<void> => {
    const gateway = await gateways.running();
    try {
      const { status } = await new ReceiverClient(gateway.url).post(body);
      if (status !== 200) throw new Error(`a notification was answered with ${status}`);
    } catch (error) {
      if (!gateway.isDoomed()) throw error;
      await send(body);
      return;
    }
    taken += 1;
    onTaken(taken);
  };
  const sender = async () => {
    for (const body of left) await send(body);
  };
  await Promise.all(Array.from({ length: connections }, sender));
}
