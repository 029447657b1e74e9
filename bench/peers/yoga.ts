/** GraphQL Yoga on node:http, as its documentation starts it. */
import { createServer } from "node:http";
import { createYoga } from "graphql-yoga";
import { buildPeerSchema } from "./build-peer-schema.ts";
import { peerSettings } from "./peer-settings.ts";
import { takeScreenshot } from "./take-screenshot.ts";

const yoga = createYoga({
  schema: buildPeerSchema(takeScreenshot),
  graphiql: false,
  landingPage: false,
  logging: false,
});
createServer(yoga).listen(peerSettings.port, peerSettings.host);
