import { readState } from "../state/read-state.js";
import { StateStore } from "../state/state-store.js";
import { writeFileAtomically } from "../state/write-file-atomically.js";
import { HappeningFile } from "./happenings/happening-file.js";
import { HappeningLog } from "./happenings/happening-log.js";
import { readHappenings } from "./happenings/read-happenings.js";
import type { RecordingState } from "./recording-state.js";
import { recordingStateSchema } from "./recording-state-schema.js";

/**
 * Opens what the recording part keeps on disk: its state, and the log of what happened.
 *
 * @param fresh the state when none was saved
 * @throws StartProblem when the state file cannot be used
 */
export async function openRecordingStore(
  files: { readonly recordingFile: string; readonly happeningsFile: string },
  fresh: () => RecordingState,
): Promise<{ store: StateStore<RecordingState>; happenings: HappeningLog; settled(): Promise<void> }> {
  const state = (await readState(files.recordingFile, recordingStateSchema)) ?? fresh();
  const store = new StateStore(state, (changed) =>
    writeFileAtomically(files.recordingFile, JSON.stringify(changed)),
  );
  const file = new HappeningFile(files.happeningsFile);
  const happenings = new HappeningLog(await readHappenings(files.happeningsFile), (happening) =>
    file.append(happening),
  );
  return {
    store,
    happenings,
    settled: async () => {
      await store.settled();
      await file.settled();
    },
  };
}
