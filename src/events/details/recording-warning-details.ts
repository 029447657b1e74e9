import type { Details } from "./details.js";
import { readWholeNumber } from "./read-whole-number.js";
import type { RecordingModule } from "./recording-module.js";
import { recordingModuleOf } from "./recording-module-of.js";

interface RecordingWarningDetails {
  readonly module: RecordingModule;
  readonly warnCode: number;
  readonly meaning: string | null;
}

/** contracts/notifications.md A9.2. Those of the recorder are the numbers of another SDK, which has its own list. */
const uploaderWarnings: Readonly<Record<number, string>> = {
  31: "a part was uploaded to your storage again",
  32: "a part was uploaded to Agora's backup storage again",
};

/** Event 2, `cloud_recording_warning`; null when it does not say of what it warns. */
export function recordingWarningDetails(details: Details): RecordingWarningDetails | null {
  const number = readWholeNumber(details["module"]);
  const warnCode = readWholeNumber(details["warnCode"]);
  if (number === null || warnCode === null) return null;
  const module = recordingModuleOf(number);
  return {
    module,
    warnCode,
    meaning: (module === "UPLOADER" ? uploaderWarnings[warnCode] : undefined) ?? null,
  };
}
