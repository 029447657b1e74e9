import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { StillgraphError } from "../../src/errors/stillgraph-error.js";
import { endingOf } from "../support/streams/ending-of.js";
import { type EventStore, openEventStore } from "../support/streams/open-event-store.js";
import { type StreamServer, startStreamServer } from "../support/streams/start-stream-server.js";
import { streamClients } from "../support/streams/stream-clients.js";
import { authSettings, bearerFor } from "../support/token-for.js";
import { untilItHolds } from "../support/until-it-holds.js";

// Who is let in, and for how long: the same over every transport, on real sockets with real tokens.

const EVENTS = "subscription { events { sequence } }";
/** Whose scopes are none asks too much, by this file's budget. */
const GREEDY = bearerFor({ scopes: [] });

let events: EventStore;

beforeAll(async () => {
  events = await openEventStore();
});
afterAll(() => events.close());

describe.each(streamClients)("over %s", (transport, open) => {
  let server: StreamServer;
  let ahead = 0;
  const clock = () => Date.now() + ahead;

  beforeAll(async () => {
    server = await startStreamServer(
      events.store,
      { ...authSettings, AUTH_CLOCK_SKEW_S: "0", ...open.settings },
      {
        clock,
        budget: {
          take: ({ rights }) =>
            rights.scopes.length === 0
              ? Promise.reject(new StillgraphError("RATE_LIMITED", "Not so fast.", { retryAfter: 7 }))
              : null,
          takeAddress: () => null,
        },
      },
    );
  });
  afterAll(() => server.stop());

  const send = (query: string, authorization: string | null) =>
    open(server.graphqlUrl, { query }, undefined, authorization);
  const follow = async (authorization: string) => {
    const before = server.subscribers();
    const stream = send(EVENTS, authorization);
    await untilItHolds(() => expect(server.subscribers()).toBe(before + 1));
    return stream;
  };
  const secondsFromNow = (seconds: number) => Math.floor(clock() / 1_000) + seconds;
  const refused = transport === "WebSocket" ? /^4403 ./ : /^UNAUTHENTICATED$/;
  const over = transport === "WebSocket" ? "4403 Token expired" : "UNAUTHENTICATED";

  test.each<[string, () => string | null]>([
    ["no token", () => null],
    [
      "a token that somebody else has signed",
      () => bearerFor({ secret: "another-secret-of-enough-letters-here" }),
    ],
    ["a token that is over", () => bearerFor({ exp: secondsFromNow(-5) })],
    ["what is no token", () => "Bearer x"],
    ["a password", () => "Basic dTpw"],
  ])("with %s nobody is let in, whatever is asked", async (_, authorization) => {
    for (const query of ["{ hello }", EVENTS, "subscription {", "{ stuck }"])
      expect(await endingOf(send(query, authorization()))).toMatch(refused);

    expect([server.subscribers(), server.calls.stuck]).toEqual([0, 0]);
  });

  test("with a token everything is as without any checks", async () => {
    const query = send("{ hello }", bearerFor());
    expect(await endingOf(query)).toBe("completed");
    expect(query.results).toEqual([{ data: { hello: "Hello you" } }]);

    const stream = await follow(bearerFor());
    await events.append(1);
    await untilItHolds(() => expect(stream.results).toEqual([{ data: { events: { sequence: 1 } } }]));
    stream.leave();
    await untilItHolds(() => expect(server.subscribers()).toBe(0));
  });

  test("the end of a token ends its subscription, though nothing happens, and no other", async () => {
    const stays = await follow(bearerFor({ exp: secondsFromNow(3_600) }));
    const ends = [
      await follow(bearerFor({ exp: secondsFromNow(10) })),
      await follow(bearerFor({ sub: "somebody else", exp: secondsFromNow(20) })),
    ];

    ahead += 11_000;
    await untilItHolds(() => expect(server.subscribers()).toBe(2));
    ahead += 10_000;

    for (const stream of ends) expect(await endingOf(stream)).toBe(over);
    expect(server.subscribers()).toBe(1);
    await events.append(2);
    await untilItHolds(() => expect(stays.results).toEqual([{ data: { events: { sequence: 2 } } }]));
    for (const { results } of ends) expect(results).toEqual([]);
    stays.leave();
    await untilItHolds(() => expect(server.subscribers()).toBe(0));
  });

  test("who asks too much is told to wait, before anything runs", async () => {
    for (const query of ["{ hello }", EVENTS, "{ stuck }"])
      expect(await endingOf(send(query, GREEDY))).toBe("RATE_LIMITED");

    expect([server.subscribers(), server.calls.stuck]).toEqual([0, 0]);
  });

  test("a drain ends the subscription of a token as any other", async () => {
    const stream = await follow(bearerFor());

    await server.stop();

    expect(await endingOf(stream)).toBe("SERVER_RESTARTING");
  });
});
