import type { StateStore } from "../state/state-store.js";
import type { Upload } from "../storage/create-uploader.js";
import type { SwitchValues } from "../switches/switch-values.js";
import type { PaintCard } from "./card/create-card-painter.js";
import type { HappeningLog } from "./happenings/happening-log.js";
import type { Project } from "./project.js";
import type { RecordingState } from "./recording-state.js";
import type { Scheduler } from "./scheduling/scheduler.js";

/** What the recording part acts on and the effects it has. */
export interface RecordingWorld {
  readonly project: Project;
  readonly store: StateStore<RecordingState>;
  readonly happenings: HappeningLog;
  readonly scheduler: Scheduler;
  /** ms since the epoch */
  readonly clock: () => number;
  /** 60 makes an hour a minute. */
  readonly timeScale: number;
  readonly switches: () => SwitchValues;
  /** A fresh sid: 32 lower-case hex digits. */
  readonly newSid: () => string;
  readonly randomBytes: (count: number) => Buffer;
  /** A whole number from 0 up to but not including `below`. */
  readonly randomInt: (below: number) => number;
  readonly paint: PaintCard;
  readonly upload: Upload;
  /** Breaks uploads off when the emulator stops. */
  readonly stopping: AbortSignal;
}
