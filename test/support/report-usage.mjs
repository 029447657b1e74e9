// Preloaded (`node --import`) into the attacked server, which stays as it is: tells what it has used when asked. In
// JavaScript, since a preloaded module is read by Node as it stands.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

process.on("message", ({ collected }) => {
  // What lies about until the next collection is no property of the attack.
  if (collected) collect();
  const { user, system } = process.cpuUsage();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ cpuMs: (user + system) / 1000, live: heapUsed + external, rss });
});
process.channel?.unref();
