import type { WhiteboardSource } from "./datasources/whiteboard/whiteboard-source.js";
import { ScreenshotResolver } from "./resolvers/screenshot-resolver.js";
import { WhiteboardRoomResolver } from "./resolvers/whiteboard-room-resolver.js";
import { buildSubgraph, type Subgraph } from "./schema/build-subgraph.js";

interface Services {
  readonly whiteboard: WhiteboardSource;
  readonly now: () => Date;
}

/** Every resolver with the services it calls, as one subgraph. */
export function createSubgraph({ whiteboard, now }: Services): Subgraph {
  const screenshots = new ScreenshotResolver(whiteboard, now);
  const rooms = new WhiteboardRoomResolver(whiteboard);
  return buildSubgraph({
    resolvers: new Map<unknown, object>([
      [ScreenshotResolver, screenshots],
      [WhiteboardRoomResolver, rooms],
    ]),
    references: { WhiteboardRoom: rooms.resolveReference.bind(rooms) },
  });
}
