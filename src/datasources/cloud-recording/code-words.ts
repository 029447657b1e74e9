import type { Operation } from "./operation.js";

/** Codes that mean the same wherever they come (contracts/cloud-recording.md 3.2 and 3.3). */
const anyCall: Readonly<Record<number, string>> = {
  2: "a parameter is invalid",
  7: "the recorder was started already",
  8: "the request is malformed",
  15: "an internal error that the service does not explain",
  49: "the recorder has ended already",
  50: "the upload took too long to wait for",
  52: "the start took too long",
  53: "another recorder with this channel and uid is running",
  62: "the request timed out inside the service",
  65: "the request was not completed",
  109: "the RTC token has expired",
  110: "the RTC token does not fit App ID, channel and recorder uid",
  400: "the App ID is invalid",
  401: "the channel name is invalid",
  404: "no recorder of this sid is running",
  405: "the account is not active",
  406: "as many recorders are running as the account may have",
  432: "channel, recorder uid or App ID do not belong to the resource",
  433: "the resource has expired",
  435: "nothing was captured",
  500: "an internal error",
  501: "no worker can be found at present",
  502: "no worker could be allotted",
  504: "allotting a worker took too long",
  1001: "the resource id cannot be read",
  1003: "App ID or sid do not belong to the resource",
  1004: "the recorder is running already",
  1005: "the resource was used already",
  1013: "the channel name is invalid",
};

/** Codes that mean something else in one call. */
const particular: { readonly [O in Operation]?: Readonly<Record<number, string>> } = {
  acquire: { 62: "Cloud Recording is not enabled for the App ID" },
  query: { 501: "the recorder is ending" },
  update: { 501: "the recorder is ending" },
  stop: { 501: "the recorder is ending" },
};

/** Our words for a code the service sends without its own, or null for one nobody has explained. */
export function codeWords(operation: Operation, code: number): string | null {
  return particular[operation]?.[code] ?? anyCall[code] ?? null;
}
