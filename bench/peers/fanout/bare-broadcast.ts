/**
 * The floor: a WebSocket server that sends everybody the same text. It says what graphql-transport-ws says and knows
 * no GraphQL, no documents and no ids: one text is made per event, whoever asked for what.
 */
import { createServer } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { callbackPath, peerAddress } from "./peer-address.ts";
import { readBody } from "./read-body.ts";
import { toldEvent } from "./told-event.ts";

const followers = new Set<WebSocket>();

const server = createServer(async (request, response) => {
  if (request.url !== callbackPath) {
    response.writeHead(404).end();
    return;
  }
  const { receivedAt, sequence, ...event } = toldEvent(await readBody(request));
  const result = JSON.stringify({ data: { event: { sequence, ...event } } });
  const message = `{"id":"1","type":"next","payload":${result}}`;
  for (const socket of followers) socket.send(message);
  response.writeHead(200, { "content-type": "application/json" }).end("{}");
});

const sockets = new WebSocketServer({ server, path: "/graphql", perMessageDeflate: false });
sockets.on("connection", (socket) => {
  socket.on("message", (data) => {
    const { type } = JSON.parse(String(data)) as { type: string };
    if (type === "connection_init") socket.send('{"type":"connection_ack"}');
    if (type === "subscribe") followers.add(socket);
  });
  socket.on("close", () => followers.delete(socket));
});
server.listen(peerAddress.port, peerAddress.host);
