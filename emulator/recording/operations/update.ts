import type { Operation } from "../../http/operation.js";
import { refusals } from "../answers/refusals.js";
import { successBody } from "../answers/success-body.js";
import { stsLasts } from "../requests/sts-lasts.js";
import { updateRequestSchema } from "../requests/update-request-schema.js";
import { changeSession } from "../sessions/change-session.js";
import { isLive } from "../sessions/is-live.js";
import type { Session } from "../sessions/session.js";
import { subscriptionOf } from "../sessions/subscription-of.js";
import { readRequest } from "./read-request.js";
import { type RecordingService, recordingOperation } from "./recording-operation.js";
import { sessionOfCall } from "./session-of-call.js";

/** `POST …/update`: other users to subscribe to, or fresh credentials (contracts/cloud-recording.md 1.8). */
export function update(service: RecordingService): Operation {
  return recordingOperation(service, {
    name: "update",
    method: "POST",
    path: "/resourceid/:resourceid/sid/:sid/mode/:mode/update",
    carryOut: async ({ world, fleet, switches }, call) => {
      const { cname, uid, clientRequest } = readRequest(call, updateRequestSchema, "Update");
      const session = sessionOfCall(world, call, switches);
      if (session.cname !== cname || session.uid !== uid) throw refusals.otherParameters(switches);
      if (!isLive(session.phase) || session.phase.name === "failover") throw refusals.workerNotFound();

      const { streamSubscribe, storageConfig } = clientRequest;
      const { audioUidList: audio, videoUidList: video } = streamSubscribe ?? {};
      if (video !== undefined && session.streamTypes === 0) {
        throw refusals.parameter("Update: video uids given, but streamTypes is 0");
      }
      if (audio !== undefined && session.streamTypes === 1) {
        throw refusals.parameter("Update: audio uids given, but streamTypes is 1");
      }
      if (storageConfig !== undefined && storageConfig.vendor !== session.storage.vendor) {
        throw refusals.parameter("Update: only the credentials of storageConfig can change");
      }
      if (storageConfig !== undefined && !stsLasts(storageConfig, { ...world, now: world.clock() })) {
        throw refusals.parameter("Update: invalid stsExpiration value!");
      }
      const change: Partial<Session> = {
        ...(audio === undefined
          ? {}
          : { audio: subscriptionOf(audio.subscribeAudioUids, audio.unSubscribeAudioUids) }),
        ...(video === undefined
          ? {}
          : {
              video: subscriptionOf(video.subscribeVideoUids, video.unSubscribeVideoUids),
              withoutVideo: false,
            }),
        ...(storageConfig === undefined ? {} : { storage: freshCredentials(session, storageConfig) }),
      };
      const saved = changeSession(world, session.sid, change);
      fleet.of(session.sid)?.channelChanged();
      await saved;
      return { status: 200, body: successBody(session, switches["recording.envelope"]) };
    },
  });
}

/** Credentials are what an update is for; where the files go stays as it was. */
function freshCredentials(session: Session, given: Session["storage"]): Session["storage"] {
  const { accessKey, secretKey, stsToken, stsExpiration } = given;
  const { stsToken: _token, stsExpiration: _expiration, ...place } = session.storage;
  return {
    ...place,
    accessKey,
    secretKey,
    ...(stsToken === undefined ? {} : { stsToken }),
    ...(stsExpiration === undefined ? {} : { stsExpiration }),
  };
}
