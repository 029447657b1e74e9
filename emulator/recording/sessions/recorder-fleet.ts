import type { RecordingWorld } from "../world.js";
import { hasEnded } from "./has-ended.js";
import { Recorder } from "./recorder.js";

/** The recorders of all sessions that have not ended. */
export class RecorderFleet {
  readonly #recorders = new Map<string, Recorder>();

  constructor(private readonly world: RecordingWorld) {}

  /** Takes up the sessions an emulator that ran before left in the state. */
  resume(): void {
    for (const { sid, phase } of Object.values(this.world.store.current.sessions)) {
      if (!hasEnded(phase)) this.begin(sid);
    }
  }

  /** Runs a session that is in the state. */
  begin(sid: string): void {
    const recorder = new Recorder(this.world, sid);
    this.#recorders.set(sid, recorder);
    recorder.run();
  }

  /** The recorder of a session; undefined when the session has ended. */
  of(sid: string): Recorder | undefined {
    this.#dismissEnded();
    return this.#recorders.get(sid);
  }

  /** Lets every recorder in a channel look at it again. */
  channelChanged(cname: string): void {
    this.#dismissEnded();
    for (const [sid, recorder] of this.#recorders) {
      if (this.world.store.current.sessions[sid]?.cname === cname) recorder.channelChanged();
    }
  }

  /** Resolves when no upload is under way. */
  async settled(): Promise<void> {
    await Promise.all([...this.#recorders.values()].map((recorder) => recorder.settled()));
  }

  #dismissEnded(): void {
    for (const sid of this.#recorders.keys()) {
      const session = this.world.store.current.sessions[sid];
      if (session === undefined || hasEnded(session.phase)) this.#recorders.delete(sid);
    }
  }
}
