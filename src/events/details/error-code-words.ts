/** Codes whichever part they come from (contracts/notifications.md A9.4), and those of the service itself (A9.3). */
const common: Readonly<Record<number, string>> = {
  2: "a parameter is invalid",
  7: "the recorder was started already",
  8: "the request is malformed",
  49: "the recorder was stopped already",
  50: "the upload took too long",
  52: "the start took too long",
  53: "another recorder with the same parameters is running",
  62: "Cloud Recording is not enabled for the App ID",
  65: "the network was unsteady",
  109: "the RTC token has expired",
  110: "the RTC token is wrong",
  432: "channel, recorder uid or App ID do not belong to the resource",
  433: "the resource has expired",
  435: "there was no stream to record",
  501: "the recorder is ending",
  1001: "the resource id cannot be read",
  1003: "App ID or sid do not belong to the resource",
  1013: "the channel name is invalid",
  1028: "the layout to change to is malformed",
};

/** Codes of the uploader (A9.1). */
const uploader: Readonly<Record<number, string>> = {
  32: "the configuration of the storage is wrong",
  47: "the upload failed",
  51: "handling the files failed",
};

const UPLOADER = 1;

/** An error's code in words; null for one that is not documented. */
export function errorCodeWords(module: number, code: number): string | null {
  return (module === UPLOADER ? uploader : common)[code] ?? null;
}
