/**
 * Preloaded into a server that is to be profiled. Unlike `--cpu-prof` it leaves start-up and warm-up out:
 * the bench says when to begin and when to end.
 */
import { Session } from "node:inspector/promises";
import { isMessage } from "./is-message.ts";
import type { Message } from "./message.ts";

const samplingMicros = 200;

const session = new Session();
session.connect();

async function answer(message: unknown): Promise<Message | undefined> {
  if (isMessage(message, "profile?")) {
    await session.post("Profiler.enable");
    await session.post("Profiler.setSamplingInterval", { interval: samplingMicros });
    await session.post("Profiler.start");
    return { kind: "profiling" };
  }
  if (isMessage(message, "profile-end?")) {
    return { kind: "profile", profile: (await session.post("Profiler.stop")).profile };
  }
  return undefined;
}

process.on("message", (message) => {
  answer(message)
    .catch((error: unknown): Message => ({ kind: "failed", reason: String(error) }))
    .then((reply) => reply && process.send?.(reply));
});
process.channel?.unref();
