import { createSubgraph } from "./create-subgraph.js";
import { createCursors } from "./resolvers/paging/cursors.js";

/** The subgraph's SDL without a running server; it is the same whatever a server is set up for. */
export function renderSchema(): string {
  const nobodys = {
    whiteboard: null,
    sessions: null,
    events: null,
    cursors: createCursors(new Uint8Array(32)),
  };
  return createSubgraph({ ...nobodys, now: () => new Date(0) }).sdl;
}
