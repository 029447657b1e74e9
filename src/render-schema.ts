import { createSubgraph } from "./create-subgraph.js";

/** The subgraph's SDL without a running server; it is the same whatever a server is set up for. */
export function renderSchema(): string {
  return createSubgraph({ whiteboard: null, sessions: null, events: null, now: () => new Date(0) }).sdl;
}
