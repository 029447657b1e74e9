import { isDeepStrictEqual } from "node:util";
import type { Operation } from "../../http/operation.js";
import { parseJson } from "../../http/parse-json.js";
import { ownEntry } from "../../state/own-entry.js";
import { verifyRtcToken } from "../access/verify-rtc-token.js";
import { refusals } from "../answers/refusals.js";
import { successBody } from "../answers/success-body.js";
import { startProblemOfMode } from "../requests/start-problem-of-mode.js";
import { startRequestSchema } from "../requests/start-request-schema.js";
import { isLapsed } from "../resources/is-lapsed.js";
import { isLive } from "../sessions/is-live.js";
import { newSession } from "../sessions/new-session.js";
import { nextPhase } from "../sessions/next-phase.js";
import { withoutOldest } from "../sessions/without-oldest.js";
import { readMode } from "./read-mode.js";
import { readRequest } from "./read-request.js";
import { type RecordingService, recordingOperation } from "./recording-operation.js";

/** Sessions that ended and are still shown by the control API. */
const ENDED_KEPT = 2000;

/** `POST …/start`: a session on an acquired resource (contracts/cloud-recording.md 1.4). A success does not mean that it captures. */
export function start(service: RecordingService): Operation {
  return recordingOperation(service, {
    name: "start",
    method: "POST",
    path: "/resourceid/:resourceid/mode/:mode/start",
    carryOut: async ({ world, fleet, switches }, call) => {
      const mode = readMode(call.params["mode"], switches);
      const request = readRequest(call, startRequestSchema, "Start");
      const { cname, uid, clientRequest } = request;
      const now = world.clock();
      const { project, timeScale } = world;
      const problem = startProblemOfMode(request, mode, switches, { now, timeScale });
      if (problem !== null) throw refusals.parameter(`Start: ${problem}`);

      const { resources, sessions } = world.store.current;
      const resourceId = call.params["resourceid"] ?? "";
      const all = Object.values(sessions);
      if (all.some((session) => session.resourceId === resourceId)) throw refusals.alreadyStarted();
      const resource = ownEntry(resources, resourceId);
      if (resource === undefined) throw refusals.resourceUnknown(switches);
      if (resource.cname !== cname || resource.uid !== uid) throw refusals.otherParameters(switches);
      if (isLapsed(resource, now, timeScale)) throw refusals.resourceExpired(switches);
      if (resource.startParameter !== undefined && !sameContent(resource.startParameter, call.body)) {
        throw refusals.parameter("Start: clientRequest differs from startParameter");
      }
      const rival = all.find(
        (session) => session.cname === cname && session.uid === uid && isLive(session.phase),
      );
      if (rival !== undefined) throw refusals.taskConflict();

      const token = switches["recording.certificate"]
        ? verifyRtcToken(clientRequest.token ?? "", { ...project, cname, uid }, now)
        : { verdict: "good" as const, expiresAt: null };
      const sid = world.newSid();
      const session = newSession(resource, request, { sid, mode, token, now, timeScale });
      const phase = nextPhase(session.phase, { type: "started" }) ?? session.phase;
      const saved = world.store.update((state) => ({
        ...state,
        sessions: { ...withoutOldest(state.sessions, ENDED_KEPT), [sid]: { ...session, phase } },
      }));
      fleet.begin(sid);
      await saved;
      return {
        status: 200,
        body: successBody({ cname, uid, resourceId, sid }, switches["recording.envelope"]),
      };
    },
  });
}

/** Whether the body asks for what acquire was told it would (contracts/cloud-recording.md 1.3, startParameter). */
function sameContent(startParameter: unknown, body: string): boolean {
  const given = parseJson(body);
  return (
    typeof given === "object" &&
    given !== null &&
    "clientRequest" in given &&
    isDeepStrictEqual(given.clientRequest, startParameter)
  );
}
