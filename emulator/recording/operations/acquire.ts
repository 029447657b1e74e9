import type { Operation } from "../../http/operation.js";
import { refusals } from "../answers/refusals.js";
import { successBody } from "../answers/success-body.js";
import { acquireRequestSchema } from "../requests/acquire-request-schema.js";
import { isNamedWrongly } from "../requests/is-named-wrongly.js";
import { isLapsed } from "../resources/is-lapsed.js";
import { newResourceId } from "../resources/new-resource-id.js";
import type { Resource } from "../resources/resource.js";
import { isLive } from "../sessions/is-live.js";
import { readRequest } from "./read-request.js";
import { type RecordingService, recordingOperation } from "./recording-operation.js";

/** `POST /acquire`: a resourceId for one session (contracts/cloud-recording.md 1.3). */
export function acquire(service: RecordingService): Operation {
  return recordingOperation(service, {
    name: "acquire",
    method: "POST",
    path: "/acquire",
    carryOut: async ({ world, switches }, call) => {
      if (isNamedWrongly(call.body)) throw refusals.channelNameInvalid();
      const { cname, uid, clientRequest } = readRequest(call, acquireRequestSchema, "Acquire");
      const { sessions } = world.store.current;
      const running = Object.values(sessions).filter(({ phase }) => isLive(phase)).length;
      if (running >= switches["recording.maxSessions"]) throw refusals.overLoad();

      const { resourceExpiredHour, startParameter } = clientRequest;
      const resource: Resource = {
        resourceId: newResourceId(world.randomBytes),
        cname,
        uid,
        acquiredAt: world.clock(),
        resourceExpiredHour,
        ...(startParameter === undefined ? {} : { startParameter }),
      };
      await world.store.update((state) => {
        // Those nobody can start with any more are kept until now, so that start can say what is wrong.
        const kept = Object.entries(state.resources).filter(
          ([, old]) => !isLapsed(old, world.clock() - FORGET_MS, world.timeScale),
        );
        return {
          ...state,
          resources: { ...Object.fromEntries(kept), [resource.resourceId]: resource },
        };
      });
      const { resourceId } = resource;
      return { status: 200, body: successBody({ cname, uid, resourceId }, switches["recording.envelope"]) };
    },
  });
}

/** How long a lapsed resourceId is remembered, in real ms. */
const FORGET_MS = 3_600_000;
