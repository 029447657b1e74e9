import type { Happening } from "../recording/happenings/happening.js";
import type { SessionView } from "./session-view.js";

/** The recording sessions, and what can happen to a recorder. */
export interface RecordingControl {
  /** In the order they started; those that ended stay. */
  sessions(): readonly SessionView[];
  session(sid: string): SessionView;
  /** What happened in a session, in order. */
  happenings(sid: string): readonly Happening[];
  /** Tells of every happening from now on; gives what ends that. */
  onHappening(listener: (happening: Happening) => void): () => void;
  /**
   * Loses the recorder; another takes over after `forSeconds` (0 to 90, of scaled time).
   * Throws ControlProblem 409 when no recorder runs.
   */
  failOver(sid: string, order?: { readonly forSeconds?: number }): SessionView;
  /** Loses the recorder for good. Throws ControlProblem 409 when the session has ended. */
  kill(sid: string): SessionView;
}
