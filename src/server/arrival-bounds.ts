import type { ServerOptions } from "node:http";

/**
 * Milliseconds a request has to arrive in full, its answer not counted. The largest body takes a tenth of that on the
 * slowest line anybody calls from; a connection that needs longer is broken, or held open on purpose.
 */
const ARRIVAL_MS = 30_000;

interface ArrivalBounds {
  readonly requestTimeout: number;
  readonly http: ServerOptions;
}

/** Fastify's options for how long requests may take to arrive; without them a half-sent body is waited for for ever. */
export function arrivalBounds(arrivalMs = ARRIVAL_MS): ArrivalBounds {
  return {
    requestTimeout: arrivalMs,
    http: {
      requestTimeout: arrivalMs,
      headersTimeout: arrivalMs,
      // Node looks every 30 s unless told, and the bound would be up to twice as long.
      connectionsCheckingInterval: Math.ceil(arrivalMs / 10),
    },
  };
}
