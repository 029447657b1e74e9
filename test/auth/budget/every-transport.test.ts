import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCallerBudget } from "../../../src/auth/budget/create-caller-budget.js";
import { ask } from "../../support/ask.js";
import { silentLog } from "../../support/silent-log.js";
import { type EventStore, openEventStore } from "../../support/streams/open-event-store.js";
import { type StreamServer, startStreamServer } from "../../support/streams/start-stream-server.js";
import { streamClients } from "../../support/streams/stream-clients.js";
import { authSettings, bearerFor } from "../../support/token-for.js";
import { untilItHolds } from "../../support/until-it-holds.js";

// How much a caller may ask does not depend on the way of asking. Each test is a caller of its own.

const HELLO = { query: "{ hello }" };
const EVENTS = { query: "subscription { events { sequence } }" };
const REFUSED = { extensions: { code: "RATE_LIMITED", retryable: true, retryAfter: expect.any(Number) } };

let events: EventStore;

beforeAll(async () => {
  events = await openEventStore();
});
afterAll(() => events.close());

describe.each(streamClients)("over %s", (transport, open) => {
  let server: StreamServer;

  beforeAll(async () => {
    const rates = { operationsPerMinute: 3, requestsPerMinute: 0 };
    const budget = createCallerBudget({ rates, store: events.store, log: silentLog });
    server = await startStreamServer(events.store, { ...authSettings, ...open.settings }, { budget });
  });
  afterAll(() => server?.stop());

  const as = (sub: string) => bearerFor({ sub: `${sub} over ${transport}` });
  const send = async (authorization: string, operation = HELLO) => {
    const stream = open(server.graphqlUrl, operation, undefined, authorization);
    const { errors } = await stream.ended;
    return errors;
  };

  test("a caller gets as many operations as are allowed, and then words when to come back", async () => {
    const ada = as("ada");
    for (const _ of [1, 2, 3]) expect(await send(ada)).toEqual([]);

    expect(await send(ada)).toMatchObject([REFUSED]);
    expect(await send(ada, EVENTS)).toMatchObject([REFUSED]);
    expect(await send(as("bob"))).toEqual([]);
  });

  test("a subscription counts when it begins, its events do not", async () => {
    const eve = as("eve");
    const stream = open(server.graphqlUrl, EVENTS, undefined, eve);
    await untilItHolds(() => expect(server.subscribers()).toBe(1));
    await events.append(1, 2, 3, 4, 5);
    await untilItHolds(() => expect(stream.results).toHaveLength(5));

    expect(await send(eve)).toEqual([]);
    expect(await send(eve)).toEqual([]);
    expect(await send(eve)).toMatchObject([REFUSED]);
    await events.append(6);
    await untilItHolds(() => expect(stream.results).toHaveLength(6));
    stream.leave();
    await untilItHolds(() => expect(server.subscribers()).toBe(0));
  });

  test("one caller's operations count together, whichever way they came", async () => {
    const joe = as("joe");
    for (const _ of [1, 2]) expect(await send(joe)).toEqual([]);
    const headers = { authorization: joe };
    expect((await ask(server.graphqlUrl, HELLO.query, {}, headers)).status).toBe(200);

    const refused = await ask(server.graphqlUrl, HELLO.query, {}, headers);
    expect(refused).toMatchObject({ status: 429, errors: [REFUSED] });
    expect(refused.headers.get("retry-after")).toBe(`${refused.errors[0]?.extensions.retryAfter}`);
    expect(await send(joe)).toMatchObject([REFUSED]);
  });
});
