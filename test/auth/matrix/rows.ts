import type { Question, Refusal } from "./question.js";
import type { Thing, Things } from "./thing.js";

/** The ways in which a field can be used; how each kind of caller should fare is worked out from them. */
type Row = (things: Things) => readonly Question[];

/** Part of a question that names one thing. */
interface AboutOne {
  readonly source: (thing: Thing) => string;
  readonly shows: Question["shows"];
  readonly refusal: Refusal;
}

const ofSession = ({ runningSession }: Thing) => runningSession;
const ofPicture = ({ snapshot }: Thing) => snapshot;
const ofChannel = ({ cname }: Thing) => cname;
const ofRoom = ({ room }: Thing) => room;
const ofNotice = ({ notices }: Thing) => notices[1];

const forbidden = (...inputPath: readonly string[]): Refusal => ({ code: "FORBIDDEN", inputPath });
const notFound = (...inputPath: readonly string[]): Refusal => ({ code: "NOT_FOUND", inputPath });

/** The same question about what is one's own and what is not. */
function each({ own, foreign }: Things, { source, ...rest }: AboutOne): Question[] {
  return [own, foreign].map((thing) => ({ source: source(thing), about: [thing], ...rest }));
}

/** A question that names nothing, and is answered with whatever one may see. */
function all({ own, foreign }: Things, source: string, shows: Question["shows"]): Question[] {
  return [{ source, about: [foreign, own], shows, refusal: "left out" }];
}

function entity(typename: string, key: string, shows: Question["shows"]): Row {
  return ({ own, foreign }) =>
    [own, foreign].map((thing) => ({
      source: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { ${key} } } }`,
      variables: { of: [{ __typename: typename, [key]: shows(thing) }] },
      about: [thing],
      shows,
      refusal: "null",
    }));
}

/** By `Type.field`, or the name of an entity: every one of the schema that not everybody may use. */
export const rows: Readonly<Record<string, Row>> = {
  "Query.node": (things) => [
    ...each(things, {
      source: ({ runningSession }) => `{ node(id: "${runningSession}") { id } }`,
      shows: ofSession,
      refusal: "null",
    }),
    ...each(things, {
      source: ({ snapshot }) => `{ node(id: "${snapshot}") { id } }`,
      shows: ofPicture,
      refusal: "null",
    }),
  ],
  "Query.recordingEvents": (things) => [
    ...all(things, "{ recordingEvents { nodes { noticeId } } }", ofNotice),
    ...each(things, {
      source: ({ cname }) => `{ recordingEvents(filter: { cname: "${cname}" }) { nodes { noticeId } } }`,
      shows: ofNotice,
      refusal: forbidden("filter", "cname"),
    }),
    ...each(things, {
      source: ({ runningSession }) =>
        `{ recordingEvents(filter: { sessionId: "${runningSession}" }) { edges { node { noticeId } } } }`,
      shows: ofNotice,
      refusal: notFound("filter", "sessionId"),
    }),
  ],
  "Query.snapshots": (things) => [
    ...all(things, "{ snapshots { nodes { id } } }", ofPicture),
    ...each(things, {
      source: ({ cname }) => `{ snapshots(filter: { cname: "${cname}" }) { nodes { id } } }`,
      shows: ofPicture,
      refusal: forbidden("filter", "cname"),
    }),
    ...each(things, {
      source: ({ runningSession }) =>
        `{ snapshots(filter: { sessionId: "${runningSession}" }) { nodes { id } } }`,
      shows: ofPicture,
      refusal: "left out",
    }),
  ],
  "Query.snapshotSession": (things) =>
    each(things, {
      source: ({ runningSession }) => `{ snapshotSession(id: "${runningSession}") { id } }`,
      shows: ofSession,
      refusal: "null",
    }),
  "Query.snapshotSessions": (things) => [
    ...all(things, "{ snapshotSessions { nodes { id } } }", ofSession),
    ...each(things, {
      source: ({ cname }) => `{ snapshotSessions(filter: { cname: "${cname}" }) { nodes { id } } }`,
      shows: ofSession,
      refusal: forbidden("filter", "cname"),
    }),
  ],
  "Query.storageProfiles": () => [
    { source: "{ storageProfiles }", about: [], shows: () => "", refusal: "null" },
  ],
  "Query.whiteboardRoom": (things) =>
    each(things, {
      source: ({ room }) => `{ whiteboardRoom(uuid: "${room}") { uuid scenes } }`,
      shows: ofRoom,
      refusal: forbidden("uuid"),
    }),

  "Mutation.screenshotScene": (things) =>
    each(things, {
      source: ({ room }) =>
        `mutation { screenshotScene(input: { roomUuid: "${room}", width: 8, height: 8 }) { room { uuid } } }`,
      shows: ofRoom,
      refusal: forbidden("input", "roomUuid"),
    }),
  "Mutation.screenshotSceneDirectory": (things) =>
    each(things, {
      source: ({ room }) =>
        `mutation { screenshotSceneDirectory(input: { roomUuid: "${room}", width: 8, height: 8 }) { room { uuid } } }`,
      shows: ofRoom,
      refusal: forbidden("input", "roomUuid"),
    }),
  "Mutation.acquireSnapshotResource": (things) =>
    each(things, {
      source: ({ cname }) => `mutation { acquireSnapshotResource(input: { cname: "${cname}" }) { cname } }`,
      shows: ofChannel,
      refusal: forbidden("input", "cname"),
    }),
  // With the key of the session that is there: nothing new is started.
  "Mutation.startSnapshotSession": (things) =>
    each(things, {
      source: ({ cname }) =>
        `mutation { startSnapshotSession(input: { cname: "${cname}", captureInterval: 3600, maxIdleTime: 86400,
          idempotencyKey: "running-${cname}" }) { id } }`,
      shows: ofSession,
      refusal: forbidden("input", "cname"),
    }),
  "Mutation.updateSnapshotSession": (things) =>
    each(things, {
      source: ({ runningSession }) =>
        `mutation { updateSnapshotSession(input: { sessionId: "${runningSession}", unsubscribeVideoUids: ["7"] }) { id } }`,
      shows: ofSession,
      refusal: notFound("input", "sessionId"),
    }),
  "Mutation.stopSnapshotSession": (things) =>
    each(things, {
      source: ({ endedSession }) =>
        `mutation { stopSnapshotSession(input: { sessionId: "${endedSession}" }) { id } }`,
      shows: ({ endedSession }) => endedSession,
      refusal: notFound("input", "sessionId"),
    }),
  "Mutation.refreshSnapshots": (things) =>
    each(things, {
      source: ({ endedSession }) => `mutation { refreshSnapshots(sessionId: "${endedSession}") { id } }`,
      shows: ({ endedSession }) => endedSession,
      refusal: notFound("sessionId"),
    }),

  "Subscription.recordingEvents": (things) => [
    ...all(things, `subscription { recordingEvents(after: "${things.start}") { noticeId } }`, ofNotice),
    ...each(things, {
      source: ({ cname }) =>
        `subscription { recordingEvents(filter: { cname: "${cname}" }, after: "${things.start}") { noticeId } }`,
      shows: ofNotice,
      refusal: forbidden("filter", "cname"),
    }),
    ...each(things, {
      source: ({ runningSession }) =>
        `subscription { recordingEvents(filter: { sessionId: "${runningSession}" }, after: "${things.start}") { noticeId } }`,
      shows: ofNotice,
      refusal: notFound("filter", "sessionId"),
    }),
  ],
  "Subscription.snapshotCaptured": (things) => [
    ...all(
      things,
      `subscription { snapshotCaptured(after: "${things.start}") { snapshot { id } } }`,
      ofPicture,
    ),
    ...each(things, {
      source: ({ cname }) =>
        `subscription { snapshotCaptured(cname: "${cname}", after: "${things.start}") { snapshot { id } } }`,
      shows: ofPicture,
      refusal: forbidden("cname"),
    }),
    ...each(things, {
      source: ({ runningSession }) =>
        `subscription { snapshotCaptured(sessionId: "${runningSession}", after: "${things.start}") { snapshot { id } } }`,
      shows: ofPicture,
      refusal: notFound("sessionId"),
    }),
  ],
  "Subscription.snapshotSessionChanged": (things) =>
    each(things, {
      source: ({ endedSession }) => `subscription { snapshotSessionChanged(id: "${endedSession}") { id } }`,
      shows: ({ endedSession }) => endedSession,
      refusal: notFound("id"),
    }),

  "SnapshotSession.serviceStatus": (things) =>
    each(things, {
      source: ({ runningSession }) =>
        `{ snapshotSession(id: "${runningSession}") { id serviceStatus { code } } }`,
      shows: ofSession,
      refusal: "null",
    }),
  "SnapshotSession.snapshots": (things) =>
    each(things, {
      source: ({ runningSession }) =>
        `{ snapshotSession(id: "${runningSession}") { snapshots { nodes { id } } } }`,
      shows: ofPicture,
      refusal: "null",
    }),
  "SnapshotSession.events": (things) =>
    each(things, {
      source: ({ runningSession }) =>
        `{ snapshotSession(id: "${runningSession}") { events { nodes { noticeId } } } }`,
      shows: ofNotice,
      refusal: "null",
    }),
  "RecordingEvent.session": (things) => [
    ...all(things, "{ recordingEvents { nodes { session { id } } } }", ofSession),
    ...all(
      things,
      `subscription { recordingEvents(after: "${things.start}") { session { id } } }`,
      ofSession,
    ),
  ],
  "SnapshotFileEvent.snapshot": (things) =>
    all(things, "{ recordingEvents { nodes { ... on SnapshotFileEvent { snapshot { id } } } } }", ofPicture),

  WhiteboardRoom: entity("WhiteboardRoom", "uuid", ofRoom),
  SnapshotSession: entity("SnapshotSession", "id", ofSession),
  Snapshot: entity("Snapshot", "id", ofPicture),
};
