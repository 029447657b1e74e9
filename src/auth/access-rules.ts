import type { ScopeRule } from "./scope-rule.js";

const screenshot: ScopeRule = [["whiteboard:screenshot"]];
const read: ScopeRule = [["recordings:read"]];
const write: ScopeRule = [["recordings:write"]];
const events: ScopeRule = [["events:read"]];
const follow: ScopeRule = [["events:read", "recordings:read"]];

/**
 * Which scopes a field or an entity needs, by `Type.field` or `Type`. The only place that says so: the SDL's
 * `@requiresScopes` and the checks at run time are both made of it. Every root field has a row, and so has every field
 * that leads from something a scope allows to something that needs another; a test walks the schema for both. Which rooms
 * and channels a caller may touch is asked by the resolvers, once they know which it is about.
 */
export const accessRules: Readonly<Record<string, ScopeRule>> = {
  "Query.node": read,
  "Query.recordingEvents": events,
  "Query.snapshots": read,
  "Query.snapshotSession": read,
  "Query.snapshotSessions": read,
  "Query.storageProfiles": write,
  "Query.whiteboardRoom": screenshot,

  "Mutation.screenshotScene": screenshot,
  "Mutation.screenshotSceneDirectory": screenshot,
  "Mutation.acquireSnapshotResource": write,
  "Mutation.startSnapshotSession": write,
  "Mutation.updateSnapshotSession": write,
  "Mutation.stopSnapshotSession": write,
  "Mutation.refreshSnapshots": write,

  "Subscription.recordingEvents": events,
  "Subscription.snapshotCaptured": follow,
  "Subscription.snapshotSessionChanged": follow,

  // What writes a session gives it back, and with it the way to all that was captured.
  "SnapshotSession.serviceStatus": read,
  "SnapshotSession.snapshots": read,
  "SnapshotSession.events": events,
  // What tells of a session or a picture leads to it.
  "RecordingEvent.session": read,
  "SnapshotFileEvent.snapshot": read,

  // Entities, which routers ask for by their key alone.
  WhiteboardRoom: screenshot,
  SnapshotSession: [["recordings:read"], ["recordings:write"]],
  Snapshot: read,
};
