import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe } from "vitest";
import type { SessionView } from "./session-client.js";
import { type SessionWorld, startSessionWorld, type WorldOptions } from "./start-session-world.js";

/** A database, an emulator and a gateway have to come up, on a machine with other things to do. */
const PATIENCE_MS = 90_000;

/** What a suite does in its world. */
export interface WorldTools {
  world(): SessionWorld;
  /** A channel of the caller's own with these users in it, sending video. */
  channel(...uids: string[]): Promise<string>;
  /** Starts a session that takes a picture a minute of its own time, and waits a day of it for users. */
  start(cname: string, input?: Readonly<Record<string, unknown>>): Promise<SessionView>;
  /** The emulator's recorder of a session. */
  recorder(
    session: Pick<SessionView, "sid">,
  ): ReturnType<SessionWorld["emulator"]["control"]["recording"]["session"]>;
  /** Everything the emulator started in a channel, running or not. */
  recordersIn(cname: string): ReturnType<SessionWorld["emulator"]["control"]["recording"]["sessions"]>;
}

/** Runs a suite in a world over each kind of store; its tests share the world and keep to channels of their own. */
export function describeSessionWorlds(
  title: string,
  options: Omit<WorldOptions, "kind">,
  suite: (tools: WorldTools) => void,
): void {
  describe.each(["embedded", "postgres"] as const)(`${title}, %s store`, { timeout: PATIENCE_MS }, (kind) => {
    let started: SessionWorld | undefined;
    beforeAll(async () => {
      started = await startSessionWorld({ ...options, kind });
    }, PATIENCE_MS);
    afterAll(() => started?.stop(), PATIENCE_MS);

    const world = (): SessionWorld => {
      if (started === undefined) throw new Error("the world has not come up");
      return started;
    };
    suite({
      world,
      async channel(...uids) {
        const cname = `room-${randomUUID().slice(0, 8)}`;
        for (const uid of uids) await world().emulator.control.channels.join(cname, uid);
        return cname;
      },
      start: (cname, input = {}) =>
        world().sessions.start({ cname, captureInterval: 60, maxIdleTime: 86_400, ...input }),
      recorder: ({ sid }) => world().emulator.control.recording.session(sid ?? ""),
      recordersIn: (cname) =>
        world()
          .emulator.control.recording.sessions()
          .filter((session) => session.cname === cname),
    });
  });
}
