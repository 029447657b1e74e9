/** Mercurius on Fastify; with `--jit`, operations are compiled after their first execution. */
import Fastify from "fastify";
import mercurius from "mercurius";
import { buildPeerSchema } from "./build-peer-schema.ts";
import { peerSettings } from "./peer-settings.ts";
import { takeScreenshot } from "./take-screenshot.ts";

const app = Fastify();
await app.register(mercurius, {
  schema: buildPeerSchema(takeScreenshot),
  path: "/graphql",
  jit: process.argv.includes("--jit") ? 1 : 0,
});
await app.listen({ port: peerSettings.port, host: peerSettings.host });
