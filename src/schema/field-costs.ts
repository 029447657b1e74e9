/**
 * What fields cost that make another service work, in points; every other field costs 1. A screenshot has the
 * service draw a picture and store it, a room or a list of scenes is one read. A session's start is several calls and
 * the beginning of a bill; what stops or lists one takes a call of the few that Cloud Recording allows a second. A
 * resource or an update takes one too, and nobody needs many at once: fewer than twenty fit into an operation.
 * The status as the service has it takes one too, and for a page of sessions one each. A subscription
 * stays, and does its work for as long.
 */
export const fieldCosts: Readonly<Record<string, number>> = {
  "Mutation.screenshotScene": 100,
  "Mutation.screenshotSceneDirectory": 500,
  "Mutation.startSnapshotSession": 100,
  "Mutation.acquireSnapshotResource": 250,
  "Mutation.updateSnapshotSession": 250,
  "Mutation.stopSnapshotSession": 20,
  "Mutation.refreshSnapshots": 20,
  "Query.whiteboardRoom": 10,
  // For each representation: a room is one read, however it is asked for.
  "Query._entities": 10,
  "WhiteboardRoom.scenes": 10,
  "SnapshotSession.serviceStatus": 100,
  // Signing takes the processor longer than everything else about a picture.
  "Snapshot.url": 10,
  "Subscription.recordingEvents": 10,
  "Subscription.snapshotCaptured": 10,
  "Subscription.snapshotSessionChanged": 10,
};
