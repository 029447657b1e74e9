import { expect, test } from "vitest";
import { readMessage } from "../../src/transports/websocket/read-message.js";

const read = (message: unknown) => readMessage(JSON.stringify(message));
const query = "{ hello }";

test.each([
  [{ type: "connection_init" }, { type: "connection_init" }],
  [
    { type: "connection_init", payload: null },
    { type: "connection_init", payload: null },
  ],
  [
    { type: "connection_init", payload: { token: "t" } },
    { type: "connection_init", payload: { token: "t" } },
  ],
  [
    { type: "ping", payload: { n: 1 } },
    { type: "ping", payload: { n: 1 } },
  ],
  [{ type: "pong" }, { type: "pong" }],
  [
    { type: "complete", id: "1" },
    { type: "complete", id: "1" },
  ],
  [
    { type: "subscribe", id: "1", payload: { query, operationName: "", variables: null, extensions: {} } },
    { type: "subscribe", id: "1", request: { source: query, operationName: null, variables: null } },
  ],
  [
    { type: "subscribe", id: "1", payload: { documentId: "d" } },
    { type: "subscribe", id: "1", request: { source: "", documentId: "d", operationName: null } },
  ],
  [
    { type: "subscribe", id: "1", payload: { query, operationName: "A", variables: { n: 1 } } },
    { type: "subscribe", id: "1", request: { source: query, operationName: "A", variables: { n: 1 } } },
  ],
])("%j is understood", (message, understood) => {
  expect(read(message)).toEqual(understood);
});

test.each([
  null,
  5,
  [],
  {},
  { type: 5 },
  { type: "next", id: "1", payload: {} },
  { type: "ping", payload: [] },
  { type: "connection_init", payload: "token" },
  { type: "complete" },
  { type: "complete", id: "" },
  { type: "complete", id: "x".repeat(257) },
  { type: "subscribe", id: 1, payload: { query } },
  { type: "subscribe", id: "1" },
  { type: "subscribe", id: "1", payload: { query: 5 } },
  { type: "subscribe", id: "1", payload: { query: 5, documentId: "d" } },
  { type: "subscribe", id: "1", payload: { documentId: 5 } },
  { type: "subscribe", id: "1", payload: { query, operationName: 5 } },
  { type: "subscribe", id: "1", payload: { query, variables: [] } },
  { type: "subscribe", id: "1", payload: { query, extensions: "x" } },
])("%j is malformed, with a reason that fits into a close frame", (message) => {
  const result = read(message);

  expect(result).toEqual({ type: "malformed", reason: expect.stringMatching(/^.{10,123}$/) });
});
