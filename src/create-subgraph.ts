import type { WhiteboardSource } from "./datasources/whiteboard/whiteboard-source.js";
import type { EventFeed } from "./events/event-feed.js";
import { EventLoaders } from "./resolvers/event-loaders.js";
import { NodeResolver } from "./resolvers/node-resolver.js";
import { notConfigured } from "./resolvers/not-configured.js";
import type { Cursors } from "./resolvers/paging/cursors.js";
import { perOperation } from "./resolvers/per-operation.js";
import { RecordingEventResolver } from "./resolvers/recording-event-resolver.js";
import { ScreenshotResolver } from "./resolvers/screenshot-resolver.js";
import { SessionControlResolver } from "./resolvers/session-control-resolver.js";
import { SessionLoaders } from "./resolvers/session-loaders.js";
import { SnapshotResolver } from "./resolvers/snapshot-resolver.js";
import { SnapshotSessionResolver } from "./resolvers/snapshot-session-resolver.js";
import { StorageProfileResolver } from "./resolvers/storage-profile-resolver.js";
import { SubscriptionResolver } from "./resolvers/subscription-resolver.js";
import { WhiteboardRoomResolver } from "./resolvers/whiteboard-room-resolver.js";
import { buildSubgraph, type Subgraph } from "./schema/build-subgraph.js";
import type { SessionFace } from "./sessions/session-face.js";

interface Services {
  /** Null on a server without settings for it: its fields then answer NOT_CONFIGURED. */
  readonly whiteboard: WhiteboardSource | null;
  /** Null likewise. */
  readonly sessions: SessionFace | null;
  /** Null likewise, as events are of recordings. */
  readonly events: EventFeed | null;
  readonly now: () => Date;
  readonly cursors: Cursors;
  /** Longest life of a picture's signed address, in seconds; a week unless told. */
  readonly urlMaxSeconds?: number;
}

/** No signature of the S3 protocol is good for longer. */
const A_WEEK_S = 604_800;

/** Every resolver with the services it calls, as one subgraph. */
export function createSubgraph(services: Services): Subgraph {
  const whiteboard = services.whiteboard ?? notConfigured<WhiteboardSource>(NO_WHITEBOARD);
  const sessions =
    services.sessions ?? notConfigured<SessionFace>(NO_SESSIONS, { storageProfiles: () => [] });
  const events = services.events ?? notConfigured<EventFeed>(NO_SESSIONS);
  const { cursors } = services;
  const loaders = perOperation(({ caller }) => new SessionLoaders(sessions, caller.rights.channels));
  const eventLoaders = perOperation(({ caller }) => new EventLoaders(events, caller.rights.channels));
  const rooms = new WhiteboardRoomResolver(whiteboard);
  const snapshotSessions = new SnapshotSessionResolver(sessions, loaders, eventLoaders, cursors);
  const snapshots = new SnapshotResolver(
    sessions,
    loaders,
    cursors.snapshots,
    services.urlMaxSeconds ?? A_WEEK_S,
  );
  const subscriptions = new SubscriptionResolver(sessions, events, loaders, cursors.events);
  return buildSubgraph({
    resolvers: new Map<unknown, object>([
      [NodeResolver, new NodeResolver(loaders)],
      [ScreenshotResolver, new ScreenshotResolver(whiteboard, services.now)],
      [WhiteboardRoomResolver, rooms],
      [SnapshotSessionResolver, snapshotSessions],
      [SnapshotResolver, snapshots],
      [StorageProfileResolver, new StorageProfileResolver(sessions)],
      [SessionControlResolver, new SessionControlResolver(sessions, loaders)],
      [RecordingEventResolver, new RecordingEventResolver(events, loaders, cursors.events)],
      [SubscriptionResolver, subscriptions],
    ]),
    references: {
      WhiteboardRoom: rooms.resolveReference.bind(rooms),
      SnapshotSession: snapshotSessions.resolveReference.bind(snapshotSessions),
      Snapshot: snapshots.resolveReference.bind(snapshots),
    },
    subscriptions: {
      recordingEvents: subscriptions.followEvents.bind(subscriptions),
      snapshotCaptured: subscriptions.followSnapshots.bind(subscriptions),
      snapshotSessionChanged: subscriptions.followSession.bind(subscriptions),
    },
  });
}

const NO_WHITEBOARD =
  "This server is not set up for whiteboards; it needs WHITEBOARD_ACCESS_KEY and WHITEBOARD_SECRET_KEY, or " +
  "WHITEBOARD_SDK_TOKEN.";
const NO_SESSIONS =
  "This server is not set up for snapshot sessions; it needs AGORA_APP_ID, AGORA_CUSTOMER_ID and " +
  "AGORA_CUSTOMER_SECRET.";
