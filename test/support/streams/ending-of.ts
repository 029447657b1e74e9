import type { OpenStream } from "./stream-client.js";

/**
 * How a stream came to its end, whichever way its client was told: the code of the error, the code and reason its
 * WebSocket was closed with, or `completed`.
 */
export async function endingOf({ ended }: OpenStream): Promise<string> {
  try {
    const { errors } = await ended;
    return errors[0]?.extensions.code ?? "completed";
  } catch (problem) {
    const { code, reason } = problem as { readonly code?: number; readonly reason?: string };
    if (code === undefined) throw problem;
    return `${code} ${reason}`;
  }
}
