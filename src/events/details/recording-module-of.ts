import type { RecordingModule } from "./recording-module.js";

const modules: Readonly<Record<number, RecordingModule>> = {
  0: "RECORDER",
  1: "UPLOADER",
  2: "CLOUD_RECORDING_SERVICE",
  6: "WEB_PAGE_RECORDING",
};

/** The number of a module (contracts/notifications.md A8.1, events 1 and 2) as a word. */
export function recordingModuleOf(module: number): RecordingModule {
  return modules[module] ?? "OTHER";
}
