import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type EventStore, openEventStore } from "../support/streams/open-event-store.js";
import { openRawSocket } from "../support/streams/raw-socket.js";
import { type StreamServer, startStreamServer } from "../support/streams/start-stream-server.js";
import { untilItHolds } from "../support/until-it-holds.js";

// A reader that stops reading costs what its socket holds; the rest waits in the log, and nothing is lost.

const EVENTS = 2_000;
/** Characters in each event: together far more than sockets hold on both sides. */
const LENGTH = 10_000;
const QUERY = `subscription { events { sequence text(length: ${LENGTH}) } }`;

/** Somebody who subscribes and can stop reading. */
interface SlowReader {
  pause(): void;
  resume(): void;
  /** Sequence numbers of the events that have arrived. */
  sequences(): number[];
  leave(): void;
}

const READERS: Readonly<Record<string, (url: string) => Promise<SlowReader>>> = {
  async WebSocket(url) {
    const { socket, messages, send } = await openRawSocket(url);
    send({ type: "connection_init" });
    send({ type: "subscribe", id: "1", payload: { query: QUERY } });
    return {
      pause: () => socket.pause(),
      resume: () => socket.resume(),
      sequences: () => sequencesIn(JSON.stringify(messages)),
      leave: () => socket.terminate(),
    };
  },
  "server-sent events": (url) => readOverHttp(url, "text/event-stream"),
  multipart: (url) => readOverHttp(url, "multipart/mixed;subscriptionSpec=1.0"),
};

let events: EventStore;
let server: StreamServer;

beforeAll(async () => {
  events = await openEventStore();
});
afterAll(() => events.close());
beforeEach(async () => {
  server = await startStreamServer(events.store);
});
afterEach(() => server.stop());

describe.each(Object.entries(READERS))("over %s", (_, open) => {
  test("one that stops reading is left alone, and gets everything when it reads again", async () => {
    const [quick, slow] = [await open(server.graphqlUrl), await open(server.graphqlUrl)];
    await untilItHolds(() => expect(server.subscribers()).toBe(2));
    slow.pause();

    const all = Array.from({ length: EVENTS }, (_, i) => i);
    for (let from = 0; from < EVENTS; from += 500) await events.append(...all.slice(from, from + 500));

    await untilItHolds(() => expect(quick.sequences()).toHaveLength(EVENTS));
    expect(Math.min(...server.deliveries())).toBeLessThan(EVENTS / 2);
    slow.resume();
    await untilItHolds(() => expect(slow.sequences()).toHaveLength(EVENTS));
    expect(slow.sequences()).toEqual(all);
    quick.leave();
    slow.leave();
  });

  test("one that reads nothing more does not hold the end of the server up", async () => {
    const reader = await open(server.graphqlUrl);
    await untilItHolds(() => expect(server.subscribers()).toBe(1));
    reader.pause();
    const all = Array.from({ length: EVENTS }, (_, i) => i);
    for (let from = 0; from < EVENTS; from += 500) await events.append(...all.slice(from, from + 500));
    await untilItHolds(() => expect(server.deliveries()[0]).toBeGreaterThan(0));

    await server.stop();

    expect(server.subscribers()).toBe(0);
    reader.leave();
  });
});

async function readOverHttp(url: string, accept: string): Promise<SlowReader> {
  const asked = request(url, { method: "POST", headers: { "content-type": "application/json", accept } });
  asked.on("error", () => undefined);
  asked.end(JSON.stringify({ query: QUERY }));
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  let text = "";
  // One chunk at a time, so that the text kept is short: the padding is of no interest.
  answer.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk.replaceAll(/x{20,}/g, "");
  });
  answer.on("error", () => undefined);
  return {
    pause: () => answer.pause(),
    resume: () => answer.resume(),
    sequences: () => sequencesIn(text),
    leave: () => asked.destroy(),
  };
}

function sequencesIn(text: string): number[] {
  return [...text.matchAll(/"sequence":(\d+)/g)].map(([, sequence]) => Number(sequence));
}
