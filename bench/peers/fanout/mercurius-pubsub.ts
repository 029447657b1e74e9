/** Mercurius on Fastify with the PubSub that it brings along. */
import Fastify from "fastify";
import mercurius, { type PubSub } from "mercurius";
import { eventSchema } from "./event-schema.ts";
import { callbackPath, peerAddress } from "./peer-address.ts";
import { type ToldEvent, toldEvent } from "./told-event.ts";

const TOPIC = "recordingEvents";

const app = Fastify();
await app.register(mercurius, {
  schema: eventSchema(
    ({ pubsub }: { pubsub: PubSub }) => pubsub.subscribe(TOPIC) as Promise<AsyncIterable<ToldEvent>>,
  ),
  path: "/graphql",
  subscription: true,
});
app.removeAllContentTypeParsers();
app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
app.post(callbackPath, async ({ body }) => {
  app.graphql.pubsub.publish({ topic: TOPIC, payload: toldEvent(String(body)) });
  return {};
});
await app.listen(peerAddress);
