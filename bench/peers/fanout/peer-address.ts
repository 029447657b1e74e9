import { env } from "node:process";

/** Where a peer listens, as fanout/roster.ts sets it. */
export const peerAddress = { host: env["HOST"] ?? "127.0.0.1", port: Number(env["PORT"] ?? 0) };

/** Where the load sends callbacks, to all servers alike. */
export const callbackPath = "/webhooks/agora";
