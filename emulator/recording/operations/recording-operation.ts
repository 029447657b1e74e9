import type { Answer } from "../../http/answer.js";
import type { Call } from "../../http/call.js";
import type { Operation } from "../../http/operation.js";
import { parseJson } from "../../http/parse-json.js";
import type { CallBudget } from "../access/call-budget.js";
import { checkAppId } from "../access/check-app-id.js";
import { checkCredentials } from "../access/check-credentials.js";
import { RecordingRefusal } from "../answers/recording-refusal.js";
import { refusalBody } from "../answers/refusal-body.js";
import { refusals } from "../answers/refusals.js";
import type { RecorderFleet } from "../sessions/recorder-fleet.js";
import type { RecordingWorld } from "../world.js";
import type { RecordingContext } from "./recording-context.js";

/** What all operations of the service share. */
export interface RecordingService {
  readonly world: RecordingWorld;
  readonly fleet: RecorderFleet;
  readonly budget: CallBudget;
}

/**
 * An operation behind the service's gateway. Credentials (401), App ID (400) and the rate (429) are checked
 * before anything else, faults included: a call that fails on purpose has used its place all the same.
 */
export function recordingOperation(
  { world, fleet, budget }: RecordingService,
  definition: {
    readonly name: string;
    readonly method: Operation["method"];
    /** Below `/v1/apps/:appid/cloud_recording`. */
    readonly path: string;
    carryOut(context: RecordingContext, call: Call): Promise<Answer>;
  },
): Operation {
  const { name, method, path, carryOut } = definition;

  const answering = async (call: Call, work: () => Promise<Answer> | Answer): Promise<Answer> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RecordingRefusal)) throw error;
      const body = refusalBody(error, identityOf(call), world.switches()["recording.errorBody"]);
      return { status: error.status, body };
    }
  };

  return {
    name,
    method,
    path: `/v1/apps/:appid/cloud_recording${path}`,
    admit: async (call) => {
      const refused = await answering(call, () => {
        checkCredentials(call.headers.authorization, world.project);
        checkAppId(call.params["appid"] ?? "", world.project, name);
        if (!budget.take(world.clock(), world.switches()["recording.qps"])) throw refusals.rateLimited();
        return admitted;
      });
      return refused === admitted ? null : refused;
    },
    handle: (call) => answering(call, () => carryOut({ world, fleet, switches: world.switches() }, call)),
  };
}

const admitted: Answer = { status: 200, body: null };

/** Who and what a call is about, as far as it can be read. */
function identityOf({ params, body }: Call) {
  const given = parseJson(body);
  const text = (name: string): string => {
    const value =
      typeof given === "object" && given !== null && name in given ? Reflect.get(given, name) : "";
    return typeof value === "string" ? value : "";
  };
  return {
    cname: text("cname"),
    uid: text("uid"),
    resourceId: params["resourceid"] ?? "",
    sid: params["sid"] ?? "",
  };
}
