/** GraphQL Yoga's PubSub behind graphql-ws on node:http, as their documentation puts them together. */
import { createServer } from "node:http";
import { useServer } from "graphql-ws/use/ws";
import { createPubSub } from "graphql-yoga";
import { WebSocketServer } from "ws";
import { eventSchema } from "./event-schema.ts";
import { callbackPath, peerAddress } from "./peer-address.ts";
import { readBody } from "./read-body.ts";
import { type ToldEvent, toldEvent } from "./told-event.ts";

const pubSub = createPubSub<{ recordingEvents: [ToldEvent] }>();
const schema = eventSchema(() => pubSub.subscribe("recordingEvents"));

const server = createServer(async (request, response) => {
  if (request.url !== callbackPath) {
    response.writeHead(404).end();
    return;
  }
  pubSub.publish("recordingEvents", toldEvent(await readBody(request)));
  response.writeHead(200, { "content-type": "application/json" }).end("{}");
});
useServer({ schema }, new WebSocketServer({ server, path: "/graphql" }));
server.listen(peerAddress.port, peerAddress.host);
