import { type AttackerSocket, openAttackerSocket } from "./open-attacker-socket.js";
import type { Target } from "./target.js";

/** Opens a WebSocket, does one thing on it, and gives the code of what comes next. */
export async function tryOnSocket(
  target: Target,
  act: (socket: AttackerSocket) => void | Promise<void>,
  options: { readonly silent?: boolean } = {},
): Promise<string> {
  const socket = await openAttackerSocket(target, options);
  try {
    await act(socket);
    return await socket.next();
  } finally {
    socket.raw.socket.terminate();
  }
}
