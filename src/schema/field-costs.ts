/**
 * What fields cost that make another service work, in points; every other field costs 1. A screenshot has the
 * service draw a picture and store it, a room or a list of scenes is one read. A session's start is several calls and
 * the beginning of a bill; what changes, stops or lists one takes a call of the few that Cloud Recording allows a second.
 * The status as the service has it takes one too, and for a page of sessions one each. A subscription
 * stays, and does its work for as long.
 */
export const fieldCosts: Readonly<Record<string, number>> = {
  "Mutation.screenshotScene": 100,
  "Mutation.screenshotSceneDirectory": 500,
  "Mutation.startSnapshotSession": 100,
  "Mutation.acquireSnapshotResource": 20,
  "Mutation.updateSnapshotSession": 20,
  "Mutation.stopSnapshotSession": 20,
  "Mutation.refreshSnapshots": 20,
  "Query.whiteboardRoom": 10,
  // For each representation: a room is one read, however it is asked for.
  "Query._entities": 10,
  "WhiteboardRoom.scenes": 10,
  "SnapshotSession.serviceStatus": 100,
  "Subscription.recordingEvents": 10,
  "Subscription.snapshotCaptured": 10,
  "Subscription.snapshotSessionChanged": 10,
};
