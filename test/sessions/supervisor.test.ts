import { expect, onTestFinished, test } from "vitest";
import { createPace } from "../../src/sessions/pace.js";
import { SessionLeases } from "../../src/sessions/session-leases.js";
import { SessionWorker } from "../../src/sessions/session-worker.js";
import { Supervisor } from "../../src/sessions/supervisor.js";
import { acquireLease } from "../../src/store/leases/acquire-lease.js";
import { sessionById } from "../../src/store/sessions/session-by-id.js";
import { sessionBench } from "../support/session-bench.js";
import { untilItHolds } from "../support/until-it-holds.js";

const bench = sessionBench();

const LEASE_MS = 60_000;

/** A node that looks ten times a second. */
async function node(partingMs?: number) {
  const made = await bench();
  const parts = { ...made.parts, pace: { ...made.parts.pace, rhythmMs: createPace(60).rhythmMs } };
  const leases = new SessionLeases(parts.db, "node", LEASE_MS, parts.log);
  const supervisor = new Supervisor(parts, new SessionWorker(parts), leases, partingMs);
  onTestFinished(() => supervisor.stop());
  return { ...made, supervisor };
}

test("a node looks at what is due, and leaves the sessions of another App ID alone", async () => {
  const { supervisor, session, upstream, parts, now } = await node();
  upstream.script({ status: 200, body: { serverResponse: { status: 5 } } });
  const nextCheckAt = new Date(now());
  const strange = await session({ appId: "another", nextCheckAt });
  const own = await session({ nextCheckAt });
  supervisor.start();

  await untilItHolds(async () => {
    expect((await sessionById(parts.db, own.id))?.nextCheckAt).not.toEqual(nextCheckAt);
  });
  expect(upstream.requests.map(({ path }) => path.includes(own.sid ?? "?"))).toEqual([true]);
  expect(await sessionById(parts.db, strange.id)).toEqual(strange);
});

test("a node that stops does not wait for ever for a service that does not answer", async () => {
  const { supervisor, session, upstream, now } = await node(20);
  upstream.script("hang");
  await session({ nextCheckAt: new Date(now()) });
  supervisor.start();
  await upstream.received(1);

  await supervisor.stop();
  expect(upstream.requests).toHaveLength(1);
});

test("a node removes the leases of nodes that died long ago, and no others", async () => {
  const { supervisor, parts } = await node();
  const { db } = parts;
  const names = async () =>
    (await db.selectFrom("leases").select("name").orderBy("name").execute()).map(({ name }) => name);
  await acquireLease(db, "dead", "a node that died", -11 * 60_000);
  await acquireLease(db, "late", "a node that is slow", -9 * 60_000);
  await acquireLease(db, "held", "another node", LEASE_MS);
  expect(await names()).toEqual(["dead", "held", "late"]);
  supervisor.start();

  await untilItHolds(async () => expect(await names()).toEqual(["held", "late"]));
});
