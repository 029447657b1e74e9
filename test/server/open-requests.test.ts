import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type OpenRequests, openRequests } from "../../src/server/open-requests.js";
import { untilItHolds } from "../support/until-it-holds.js";

// One connection, and requests in a row on it. What the server does with the knowledge is in test/gateway.

let server: Server;
let open: OpenRequests;
let client: Socket;
/** The server's end of the connection. */
let connection: Socket;
let responses: ServerResponse[];

beforeEach(async () => {
  server = createServer();
  open = openRequests(server);
  responses = [];
  server.on("request", (request, response) => {
    request.on("error", () => undefined);
    request.resume();
    responses.push(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  client = connect(address.port, "127.0.0.1");
  client.on("error", () => undefined).resume();
  [connection] = await once(server, "connection");
});
afterEach(async () => {
  client.destroy();
  server.close();
  await once(server, "close");
});

const WHOLE = "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}";
const CUT_SHORT = "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{";

async function send(...requests: readonly string[]): Promise<void> {
  client.write(requests.join(""));
  await untilItHolds(() => expect(responses).toHaveLength(requests.length));
  const finished = requests.filter((request) => request === WHOLE).length;
  await untilItHolds(() => expect(responses.filter(({ req }) => req.complete)).toHaveLength(finished));
}

async function answer(...places: readonly number[]): Promise<void> {
  for (const place of places) {
    const response = responses[place];
    if (response === undefined) throw new Error(`there is no request ${place}`);
    const closed = once(response, "close");
    response.end();
    await closed;
  }
}

test.each<[string, readonly string[], readonly number[], boolean]>([
  ["none", [], [], false],
  ["one that has arrived", [WHOLE], [], true],
  ["one that is still arriving", [CUT_SHORT], [], false],
  ["one that is answered", [WHOLE], [0], false],
  ["one that was answered before it had arrived", [CUT_SHORT], [0], false],
  ["two that have arrived", [WHOLE, WHOLE], [], true],
  ["two, and the first is answered", [WHOLE, WHOLE], [0], true],
  ["two, and both are answered", [WHOLE, WHOLE], [0, 1], false],
  ["two, and the second is still arriving", [WHOLE, CUT_SHORT], [], true],
  ["two, the first answered and the second still arriving", [WHOLE, CUT_SHORT], [0], false],
])("%s: whether one is being worked on", async (_, requests, answered, expected) => {
  if (requests.length > 0) await send(...requests);
  await answer(...answered);

  expect(open.worksFor(connection)).toBe(expected);
});

test("the first is still worked on when the answer behind it was given up", async () => {
  await send(WHOLE, CUT_SHORT);
  const [, second] = responses;
  const closed = once(second as ServerResponse, "close");
  second?.destroy();
  await closed;

  expect(open.worksFor(connection)).toBe(true);
});

test("only where nothing else has arrived is a request the only one", async () => {
  await send(WHOLE, WHOLE, CUT_SHORT);
  const [first, second] = responses.map(({ req }) => req);
  if (first === undefined || second === undefined) throw new Error("two requests were to arrive");

  expect(open.isOnly(first)).toBe(false);
  await answer(0);
  expect(open.isOnly(second)).toBe(true);
});

test("a connection that is to be cut off stays until all its answers are out", async () => {
  await send(WHOLE, WHOLE);
  open.cutOffUnfinished();
  await answer(0);
  expect(connection.destroyed).toBe(false);

  const closed = once(connection, "close");
  await answer(1);
  await closed;
});
