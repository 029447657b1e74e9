import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Attempted, SessionView } from "./session-client.js";
import { startSessionWorld } from "./start-session-world.js";
import { untilItHolds } from "./until-it-holds.js";

/** A session world whose service answers as it is told to, and whose repeats wait for nothing. */
export async function startAnsweringWorld() {
  const world = await startSessionWorld({ timeScale: 60, effects: { pause: async () => undefined } });
  const { control } = world.emulator;
  return {
    ...world,

    /** Every call of the operation is answered so, and not carried out, until `behave`. A body of text is HTML. */
    answer(
      operation: "acquire" | "start" | "query" | "update" | "stop",
      status: number,
      body: object | string,
    ) {
      const always = { operation, times: 1_000_000 };
      if (typeof body === "string") control.faults.inject({ kind: "html", status, ...always });
      else
        control.faults.inject({ kind: "status", status, body: JSON.parse(JSON.stringify(body)), ...always });
    },

    /** Answers as itself again; resolves when nothing here keeps away from it any more, as after many failures. */
    async behave(): Promise<void> {
      control.faults.clear();
      await untilItHolds(() => world.sessions.acquire({ cname: "well" }));
    },

    /** A new channel with a user who sends video. */
    async channel(): Promise<string> {
      const cname = `answers-${randomUUID().slice(0, 8)}`;
      await control.channels.join(cname, "7");
      return cname;
    },

    /** What the emulator started in a channel. */
    recordersIn: (cname: string) => control.recording.sessions().filter((one) => one.cname === cname),

    async onlySessionOf(cname: string): Promise<SessionView> {
      const [session, ...others] = await world.sessions.list(cname);
      expect(others).toEqual([]);
      if (session === undefined) throw new Error("the channel has no session");
      return session;
    },

    /** An error as its reader sees it: code, the service's number, message. */
    seen({ error }: Attempted) {
      const { message = "", extensions } = error ?? {};
      return { code: extensions?.code, upstream: extensions?.upstream?.["code"] ?? null, message };
    },
  };
}
