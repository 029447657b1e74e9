import { inTurns } from "../datasources/storage/in-turns.js";
import { presignUrl } from "../datasources/storage/presign-url.js";
import { attemptsOf } from "../store/attempts/attempts-of.js";
import { sessionsByIds } from "../store/sessions/sessions-by-ids.js";
import { sessionsPage } from "../store/sessions/sessions-page.js";
import { pagesOfSessions } from "../store/snapshots/pages-of-sessions.js";
import { snapshotById } from "../store/snapshots/snapshot-by-id.js";
import { snapshotsPage } from "../store/snapshots/snapshots-page.js";
import { acquireResource } from "./acquire-resource.js";
import { hasEnded } from "./model/has-ended.js";
import type { SessionFace } from "./session-face.js";
import type { SessionParts } from "./session-parts.js";
import type { SessionService } from "./session-service.js";

/** The sessions' face to the API: callers' actions go to the service, questions to the store. */
export function sessionDesk(parts: SessionParts, service: SessionService): SessionFace {
  const { db, recording, storage, clock } = parts;
  const { appId } = parts.config;
  const inTurn = inTurns();
  return {
    acquire: (order) => acquireResource(order, parts),
    start: (order, principal) => service.start(order, principal),
    update: (sessionId, lists) => service.update(sessionId, lists),
    stop: (sessionId, options) => service.stop(sessionId, options),
    refresh: (sessionId) => service.refresh(sessionId),
    async sessions(ids, channels) {
      const found = (await sessionsByIds(db, { appId, ids, channels })).filter((session) => session !== null);
      return new Map(found.map((session) => [session.id, session]));
    },
    sessionsPage: (order) => sessionsPage(db, { appId, ...order }),
    attempts: (sessionIds) => attemptsOf(db, sessionIds),
    snapshot: (id, channels) => snapshotById(db, { appId, id, channels }),
    snapshotsPage: (order) => snapshotsPage(db, { appId, ...order }),
    snapshotsPages: ({ sessionIds, ...page }) => pagesOfSessions(db, sessionIds, { appId, ...page }),
    async serviceStatus({ status, cname, recorderUid, resourceId, sid, request }) {
      if (hasEnded(status) || resourceId === null || sid === null) return null;
      const answer = await recording.query({ cname, recorderUid, mode: request.mode, resourceId, sid });
      if (answer.kind === "gone") return null;
      return { code: answer.status, sliceStartTime: answer.sliceStartTime, askedAt: new Date(clock()) };
    },
    async snapshotUrl({ fileName }, session, expiresInSeconds) {
      const keys = await storage.readKeys(session);
      return keys === null
        ? null
        : inTurn(() => presignUrl(session.storage, keys, fileName, expiresInSeconds, new Date(clock())));
    },
    storageProfiles: () => [...storage.profiles.keys()],
  };
}
