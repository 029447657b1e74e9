import type { RecordingWorld } from "../world.js";
import type { Session } from "./session.js";

/** Changes some fields of a session; resolves when it is saved. */
export function changeSession(world: RecordingWorld, sid: string, change: Partial<Session>): Promise<void> {
  return world.store.update((state) => {
    const session = state.sessions[sid];
    if (session === undefined) return state;
    return { ...state, sessions: { ...state.sessions, [sid]: { ...session, ...change } } };
  });
}
