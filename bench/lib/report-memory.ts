/**
 * Preloaded into a server whose memory is of interest: tells it when asked, garbage collected first, because what lies
 * about until the next collection is no property of those who are connected.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { isMessage } from "./is-message.ts";
import type { Message } from "./message.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

process.on("message", (message) => {
  if (!isMessage(message, "memory?")) return;
  collect();
  // What held a finalised object is garbage only now.
  setImmediate(() => {
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    const reply: Message = { kind: "memory", live: heapUsed + external, resident: rss };
    process.send?.(reply);
  });
});
process.channel?.unref();
