import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { callbackBody } from "../support/callback-body.js";
import { gatewayStores } from "../support/gateway-stores.js";
import { ReceiverClient } from "../support/receiver-client.js";
import { receiverSettings } from "../support/receiver-settings.js";
import { startGatewayProcess } from "../support/start-gateway-process.js";
import { untilItHolds } from "../support/until-it-holds.js";
import { usageReport } from "../support/usage-report.js";
import { chaosSize } from "./support/chaos-size.js";
import { openReader, type Reader } from "./support/open-reader.js";
import { openingCursor } from "./support/opening-cursor.js";

// Some of many subscribers stop reading: that costs the server no memory and the others no time, and nothing is lost.

const { readers: READERS, slowReaders: SLOW, pausedMs, alone } = chaosSize;
const MEGABYTE = 1024 * 1024;

/** More than the sockets of a connection hold on both sides: events while some do not read, and before. */
const EVENTS = 256;
const PADDING = "x".repeat(32 * 1024);

const QUERY = `subscription ($cname: ChannelName!, $after: String) {
  event: recordingEvents(filter: { cname: $cname }, after: $after) { sequence payload }
}`;

test("those who stop reading cost no memory and nobody's time, and get everything when they read again", {
  timeout: 240_000 + 4 * pausedMs,
}, async () => {
  const store = await gatewayStores.embedded();
  onTestFinished(() => store.remove());
  const settings = { ...(await receiverSettings()), ...store.settings };
  const { sessions, server } = await startGatewayProcess(settings, { reportsUsage: true });
  const { graphqlUrl } = sessions;
  const { origin } = new URL(graphqlUrl);
  const service = new ReceiverClient(origin);
  const cname = `room-${randomUUID().slice(0, 8)}`;
  const variables = { cname, after: await openingCursor(origin, cname) };

  const counts = new Map<number, number>();
  const quick: Reader[] = [];
  const slow: Reader[] = [];
  let everybody = Promise.withResolvers<void>();
  let awaited = 0;
  let enough = READERS;
  for (let number = 0; number < READERS; number++) {
    const isSlow = number < SLOW;
    const reader = await openReader(graphqlUrl, { query: QUERY, variables }, (sequence) => {
      if (isSlow && enough < READERS) return;
      const count = (counts.get(sequence) ?? 0) + 1;
      counts.set(sequence, count);
      if (sequence === awaited && count === enough) everybody.resolve();
    });
    (isSlow ? slow : quick).push(reader);
  }
  onTestFinished(() => {
    for (const reader of [...quick, ...slow]) reader.close();
  });

  /** Has the next event delivered to all who are awaited; gives how many ms that took once it was acknowledged. */
  const tell = async (): Promise<number> => {
    everybody = Promise.withResolvers();
    const body = callbackBody({ cname, sequence: awaited, details: { padding: PADDING } });
    expect((await service.post(body)).status).toBe(200);
    const since = performance.now();
    if (counts.get(awaited) !== enough) await everybody.promise;
    counts.delete(awaited);
    awaited += 1;
    return performance.now() - since;
  };
  // As long as what follows: a heap takes a while to find its size under a load, whoever reads.
  let before = 0;
  const beganAt = performance.now();
  while (awaited < EVENTS || performance.now() - beganAt < pausedMs) {
    await tell();
    if (awaited % 64 === 0) before = Math.max(before, await memory());
  }

  enough = READERS - SLOW;
  for (const reader of slow) reader.pause();
  const from = awaited;
  const since = performance.now();
  let longest = 0;
  let most = 0;
  while (awaited < from + EVENTS || performance.now() - since < pausedMs) {
    longest = Math.max(longest, await tell());
    if (awaited % 64 === 0) most = Math.max(most, await memory());
  }
  const stuck = slow.map(({ sequences }) => sequences.length);
  expect(Math.max(...stuck)).toBeLessThanOrEqual(from);
  expect(most - before).toBeLessThan(50 * MEGABYTE);
  if (alone) expect(longest).toBeLessThan(1_000);

  for (const reader of slow) reader.resume();
  const all = Array.from({ length: awaited }, (_, sequence) => sequence);
  await untilItHolds(() => {
    for (const { sequences } of slow) expect(sequences.length).toBeGreaterThanOrEqual(awaited);
  });
  expect((await memory()) - before).toBeLessThan(50 * MEGABYTE);
  for (const { sequences } of [...slow, ...quick]) expect(sequences).toEqual(all);

  /** Bytes: what the process has of the machine, or where it shares that with others what it holds on to. */
  async function memory(): Promise<number> {
    const { rss, live } = await usageReport.of(server.child, { collected: !alone });
    return alone ? rss : live;
  }
});
