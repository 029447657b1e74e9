import { defineConfig, MemPubSub } from "@graphql-hive/gateway";

const { STILLGRAPH_TRANSPORT, CALLBACK_ORIGIN } = process.env;
const path = "/callback";

/** What `transportEntries` says of one subgraph's subscriptions; queries and mutations go over HTTP either way. */
const subscriptions = {
  ws: { kind: "ws" },
  callback: {
    kind: "http-callback",
    options: { path, public_url: `${CALLBACK_ORIGIN}${path}`, heartbeat_interval: 1_500 },
  },
}[STILLGRAPH_TRANSPORT];
// Without one Hive Gateway would fall back to server-sent events, and a test would be about something else.
if (subscriptions === undefined) throw new Error(`no such transport: ${STILLGRAPH_TRANSPORT}`);

export const gatewayConfig = defineConfig({
  // Messages to the callback address reach their subscription over these two.
  pubsub: new MemPubSub(),
  webhooks: true,
  transportEntries: { stillgraph: { options: { subscriptions } } },
});
