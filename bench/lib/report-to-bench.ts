/**
 * Preloaded (`node --import`) into every measured server, so that the servers themselves stay as
 * their authors would run them: tells the bench where the server listens and, when asked, how much
 * CPU it has used. Only the process itself can count its own threads, garbage collection included.
 */
import { channel } from "node:diagnostics_channel";
import { Server } from "node:net";
import { isMessage } from "./is-message.ts";
import type { Message } from "./message.ts";

function send(message: Message): void {
  process.send?.(message);
}

channel("tracing:net.server.listen:asyncEnd").subscribe((event) => {
  const server = typeof event === "object" && event !== null && "server" in event ? event.server : undefined;
  const address = server instanceof Server ? server.address() : null;
  if (address === null || typeof address === "string") return;
  send({ kind: "listening", origin: `http://127.0.0.1:${address.port}` });
});

process.on("message", (message) => {
  if (!isMessage(message, "cpu?")) return;
  const { user, system } = process.cpuUsage();
  send({ kind: "cpu", micros: user + system });
});

// A bench that is killed must not leave servers behind.
process.on("disconnect", () => process.exit());

// The channel alone must not keep a server alive that has finished.
process.channel?.unref();
