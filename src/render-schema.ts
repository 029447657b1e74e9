import { createSubgraph } from "./create-subgraph.js";
import type { WhiteboardSource } from "./datasources/whiteboard/whiteboard-source.js";

/** The subgraph's SDL without a running server: printing it asks no service anything. */
export function renderSchema(): string {
  const asksNothing = new Proxy({} as WhiteboardSource, {
    get: (_, name) => {
      throw new Error(`printing the schema must not call the whiteboard service (${String(name)})`);
    },
  });
  return createSubgraph({ whiteboard: asksNothing, now: () => new Date(0) }).sdl;
}
