import { randomUUID } from "node:crypto";
import { describe, expect, onTestFinished, test } from "vitest";
import { callbackBody } from "../support/callback-body.js";
import { gatewayStores } from "../support/gateway-stores.js";
import { ReceiverClient } from "../support/receiver-client.js";
import { receiverSettings } from "../support/receiver-settings.js";
import { streamClients } from "../support/streams/stream-clients.js";
import { chaosSeed } from "./support/chaos-seed.js";
import { chaosSize } from "./support/chaos-size.js";
import { firstFault } from "./support/first-fault.js";
import { keepGateways } from "./support/kept-gateways.js";
import { makeStorm } from "./support/make-storm.js";
import { openingCursor } from "./support/opening-cursor.js";
import { type RandomChoices, randomChoices } from "./support/random-choices.js";
import { sendStorm } from "./support/send-storm.js";
import { wander } from "./support/wander.js";

// Everything that goes wrong between a service that sends, gateways that die and subscribers that come and go, all at
// once: what was answered with 200 is with everybody, once, in the order of the log.

const EVENTS = chaosSize.events;
const CONNECTIONS = 64;
const SUBSCRIBERS = 50;
const KILLS = 5;
// A router is told of one event at a time, each over a connection of its own: that takes longest.
const PATIENCE_MS = 240_000 + EVENTS * 60;

/** Two groups of subscribers, so that results are rendered in more than one way. */
const QUERIES = ["cursor noticeId", "cursor noticeId code payload"].map(
  (fields) => `subscription ($cname: ChannelName!, $after: String) {
    event: recordingEvents(filter: { cname: $cname }, after: $after) { ${fields} }
  }`,
);

describe.each([
  { store: "embedded", gateways: 1 },
  { store: "postgres", gateways: 1 },
  { store: "postgres", gateways: 2 },
] as const)("$gateways gateway(s) that are killed, $store store", ({ store: kind, gateways: count }) => {
  test(`nothing is lost, repeated or out of order (CHAOS_SEED=${chaosSeed})`, {
    timeout: PATIENCE_MS,
  }, async () => {
    const random = randomChoices(chaosSeed);
    const store = await gatewayStores[kind]();
    onTestFinished(() => store.remove());
    const gateways = await keepGateways(
      {
        ...(await receiverSettings()),
        ...store.settings,
        ...Object.assign({}, ...streamClients.map(([, client]) => client.settings)),
      },
      { count, random: randomChoices(chaosSeed + 1) },
    );
    const cname = `room-${randomUUID().slice(0, 8)}`;
    const after = await openingCursor((await gateways.running()).url, cname);

    const closing = callbackBody({ cname, sequence: EVENTS });
    const journeys = Array.from({ length: SUBSCRIBERS }, (_, number) => {
      const [, client] = pickOf(streamClients, number);
      const query = pickOf(QUERIES, Math.floor(number / streamClients.length));
      return wander({
        gateways,
        client,
        operation: (from) => ({ query, variables: { cname, after: from } }),
        after,
        isLast: ({ noticeId }) => noticeId === noticeIdOf(closing),
        longestStay: Math.ceil(EVENTS / 4),
        random: randomChoices(chaosSeed + 2 + number),
      });
    });
    const home = Promise.all(journeys);
    const storm = makeStorm({ cname, events: EVENTS, random });
    const kills = killTimes(storm.length, random);
    const killings: Promise<void>[] = [];
    const sent = sendStorm(storm, {
      gateways,
      connections: CONNECTIONS,
      onTaken(soFar) {
        if (soFar === kills[0]) {
          kills.shift();
          killings.push(gateways.killOne());
        }
      },
    });
    for (const promise of [home, sent]) promise.catch(() => undefined);
    // Whatever fails first is what is told.
    await Promise.race([sent, home]);
    await Promise.all(killings);
    expect(kills).toEqual([]);
    await post(closing);
    const visits = (await home).map((journey) => journey.visits);

    const log = await new ReceiverClient((await gateways.running()).url).stored(cname);
    const eventOf = new Map(storm.map((body) => [noticeIdOf(body), sequenceOf(body)]));
    const inLog = log.slice(1, -1).map((id) => eventOf.get(id));
    expect(inLog.toSorted((one, other) => Number(one) - Number(other))).toEqual(
      Array.from({ length: EVENTS }, (_, sequence) => sequence),
    );
    const faults = (await home).flatMap(({ events }, number) => {
      const fault = firstFault(
        events.map(({ noticeId }) => noticeId),
        log.slice(1),
      );
      return fault === null ? [] : [`${pickOf(streamClients, number)[0]}: ${fault}`];
    });
    expect(faults).toEqual([]);
    // Nobody sat through it in one place.
    expect(Math.min(...visits)).toBeGreaterThan(1);

    async function post(body: string): Promise<void> {
      const { url } = await gateways.running();
      expect((await new ReceiverClient(url).post(body)).status).toBe(200);
    }
  });
});

/** How many notifications are taken before each kill: one in each stretch of the storm. */
function killTimes(notifications: number, random: RandomChoices): number[] {
  const stretch = Math.floor(notifications / KILLS);
  return Array.from({ length: KILLS }, (_, number) => number * stretch + 1 + random.below(stretch - 1));
}

function pickOf<T>(list: readonly T[], number: number): T {
  const one = list[number % list.length];
  if (one === undefined) throw new Error("nothing to choose from");
  return one;
}

function noticeIdOf(body: string): string {
  return (JSON.parse(body) as { noticeId: string }).noticeId;
}

function sequenceOf(body: string): number {
  return (JSON.parse(body) as { payload: { sequence: number } }).payload.sequence;
}
