import type { SwitchValues } from "../../switches/switch-values.js";
import { RecordingRefusal } from "./recording-refusal.js";

/** Every refusal the emulator gives of its own accord: contracts/cloud-recording.md 3.2, with 3.3 where the newer list is silent. */
export const refusals = {
  appIdInvalid: () => new RecordingRefusal(400, null, "appid is invalid"),
  unauthorized: () => new RecordingRefusal(401, null, "Unauthorized"),
  badCredentials: () => new RecordingRefusal(401, null, "Invalid authentication credentials"),
  noRoute: () => new RecordingRefusal(404, null, "no Route matched with those values"),
  rateLimited: () => new RecordingRefusal(429, null, "API rate limit exceeded"),

  parameter: (reason: string) => new RecordingRefusal(400, 2, reason),
  acquireAppIdInvalid: () => new RecordingRefusal(400, 400, "invalid_appid"),
  channelNameInvalid: () => new RecordingRefusal(400, 401, "invalid_channel_name"),
  overLoad: () => new RecordingRefusal(400, 406, "vendor_over_load"),
  alreadyStarted: () => new RecordingRefusal(201, 7, "already started"),
  taskConflict: () => new RecordingRefusal(400, 53, "task conflict"),
  workerNotFound: () => new RecordingRefusal(404, 404, "failed to find worker"),
  invalidOperation: () => new RecordingRefusal(400, 49, "invalid operation"),
  nothingRecorded: () => new RecordingRefusal(206, 435, "no recorded data"),
  notCompleted: () => new RecordingRefusal(206, 65, "request not completed"),
  uploadTimeout: () => new RecordingRefusal(500, 50, "upload timeout"),

  tokenExpired: (switches: SwitchValues) => old(switches, 109, "token expired"),
  tokenInvalid: (switches: SwitchValues) => old(switches, 110, "token invalid"),
  otherParameters: (switches: SwitchValues) => old(switches, 432, "parameters do not match the resourceId"),
  resourceExpired: (switches: SwitchValues) => old(switches, 433, "resourceId expired"),
  exiting: (switches: SwitchValues) => old(switches, 501, "service is exiting"),
  resourceUnknown: (switches: SwitchValues) => old(switches, 1001, "resourceId cannot be parsed"),
  resourceMismatch: (switches: SwitchValues) => old(switches, 1003, "sid does not match the resourceId"),
};

function old(switches: SwitchValues, code: number, reason: string): RecordingRefusal {
  return new RecordingRefusal(switches["recording.oldCodeStatus"], code, reason);
}
