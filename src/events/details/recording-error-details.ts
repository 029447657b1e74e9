import type { Details } from "./details.js";
import { errorCodeWords } from "./error-code-words.js";
import { readText } from "./read-text.js";
import { readWholeNumber } from "./read-whole-number.js";
import type { RecordingErrorLevel } from "./recording-error-level.js";
import type { RecordingModule } from "./recording-module.js";
import { recordingModuleOf } from "./recording-module-of.js";

interface RecordingErrorDetails {
  readonly module: RecordingModule;
  readonly errorLevel: RecordingErrorLevel;
  readonly errorCode: number;
  readonly meaning: string | null;
  readonly message: string | null;
}

const levels: Readonly<Record<number, RecordingErrorLevel>> = {
  1: "DEBUG",
  2: "MINOR",
  3: "MEDIUM",
  4: "MAJOR",
  5: "FATAL",
};

/** Event 1, `cloud_recording_error`; null when it does not say which error. */
export function recordingErrorDetails(details: Details): RecordingErrorDetails | null {
  const module = readWholeNumber(details["module"]);
  const errorCode = readWholeNumber(details["errorCode"]);
  const level = readWholeNumber(details["errorLevel"]);
  if (module === null || errorCode === null || level === null) return null;
  return {
    module: recordingModuleOf(module),
    errorLevel: levels[level] ?? "OTHER",
    errorCode,
    meaning: errorCodeWords(module, errorCode),
    message: readText(details["errorMsg"]),
  };
}
