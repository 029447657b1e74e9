import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Secret } from "../../src/config/secret.js";
import type { JoinOrder } from "../../src/events/fan-out.js";
import { readLog } from "../../src/store/events/read-log.js";
import { recordCallbacks } from "../../src/store/events/record-callbacks.js";
import { openStore, type Store } from "../../src/store/open-store.js";
import { insertSession } from "../../src/store/sessions/insert-session.js";
import { lockSessions } from "../../src/store/sessions/lock-sessions.js";
import { updateSession } from "../../src/store/sessions/update-session.js";
import { recordSnapshots } from "../../src/store/snapshots/record-snapshots.js";
import { transact } from "../../src/store/transact.js";
import { arrivedCallback } from "../support/arrived-callback.js";
import { eventually } from "../support/eventually.js";
import { MemorySink } from "../support/memory-sink.js";
import { createPostgresDatabase } from "../support/postgres-database.js";
import { startFanOut } from "../support/start-fan-out.js";
import { sessionRow, snapshotRow } from "../support/store-rows.js";

const order = (sink: MemorySink): JoinOrder => ({
  key: "everything",
  stream: { filter: { kinds: ["CALLBACK", "PICTURE", "SESSION"] }, after: null },
  render: async (entry) => entry.kind,
  sink,
});

async function waitingForLog({ db }: Store): Promise<number> {
  const { rows } = await sql`select from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`.execute(db);
  return rows.length;
}

describe("several nodes on one database", () => {
  let nodes: [Store, Store];
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await createPostgresDatabase();
    drop = database.drop;
    const open = () => openStore({ databaseUrl: new Secret(database.url), dataDir: "not used" });
    nodes = [await open(), await open()];
  });

  afterAll(async () => {
    for (const node of nodes) await node.close();
    await drop();
  });

  it("give everybody everything in one order, while all of them write at once", async () => {
    const [one, two] = nodes;
    const sinks = await Promise.all(
      [one, two, one].map(async (node) => {
        const sink = new MemorySink();
        await (await startFanOut(node, { lookEveryMs: 3_600_000 })).fanOut.join(order(sink));
        return sink;
      }),
    );
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      const { db } = writer % 2 === 0 ? one : two;
      const session = sessionRow({ cname: `lesson ${writer}` });
      await insertSession(db, session);
      for (let round = 0; round < 10; round += 1) {
        const snapshot = snapshotRow({ sessionId: session.id });
        await recordCallbacks(db, [
          arrivedCallback({ sequence: round }),
          arrivedCallback({ code: 45, sessionId: session.id, snapshot }),
        ]);
        await recordSnapshots(db, [snapshot, snapshotRow({ sessionId: session.id })]);
      }
      await updateSession(db, session, { status: "STARTED" });
    });
    await Promise.all(writers);
    const { entries } = await readLog(one.db, { appId: "app", after: 0, limit: 10_000 });
    const positions = entries.map(({ position }) => position);
    expect(positions).toHaveLength(8 * (2 + 10 * 3));
    for (const sink of sinks) await eventually(() => sink.positions.length).toBe(positions.length);
    for (const sink of sinks) expect(sink.positions).toStrictEqual(positions);
  });

  it("miss nothing when the connections that bring the news break again and again", async () => {
    const [one, two] = nodes;
    const sink = new MemorySink();
    const { fanOut, tail } = await startFanOut(one, { lookEveryMs: 3_600_000 });
    await fanOut.join(order(sink));
    const start = tail.position;
    for (let round = 0; round < 5; round += 1) {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'stillgraph log' and datname = current_database()`.execute(two.db);
      for (let count = 0; count < 5; count += 1) await recordCallbacks(two.db, [arrivedCallback()]);
    }
    const { entries } = await readLog(two.db, { appId: "app", after: start, limit: 1_000 });
    await eventually(() => sink.positions).toStrictEqual(entries.map(({ position }) => position));
    expect(entries).toHaveLength(25);
  });

  it("do not skip an entry that is committed late: those behind it wait for it", async () => {
    const [one, two] = nodes;
    const { newest } = await readLog(one.db, { appId: "app", after: 0, limit: 0 });
    const [early, late] = [arrivedCallback(), arrivedCallback()];
    const written = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const slow = transact(one.db, async (trx) => {
      await recordCallbacks(trx, [early]);
      written.resolve();
      await released.promise;
    });
    await written.promise;
    const waiting = recordCallbacks(two.db, [late]);
    await eventually(() => waitingForLog(two)).toBe(1);
    expect(await readLog(two.db, { appId: "app", after: newest, limit: 10 })).toMatchObject({
      entries: [],
      newest,
    });
    released.resolve();
    await Promise.all([slow, waiting]);
    const { entries } = await readLog(two.db, { appId: "app", after: newest, limit: 10 });
    expect(entries).toMatchObject([{ noticeId: early.noticeId }, { noticeId: late.noticeId }]);
  });

  it("record a callback that reaches both of them once", async () => {
    const [one, two] = nodes;
    const callbacks = Array.from({ length: 20 }, () => arrivedCallback());
    const fresh = await Promise.all(
      callbacks.flatMap((callback) => [
        recordCallbacks(one.db, [callback]),
        recordCallbacks(two.db, [{ ...callback, noticeId: `${callback.noticeId}-again` }]),
      ]),
    );
    expect(fresh.reduce((sum, { size }) => sum + size, 0)).toBe(20);
  });

  it("do not lock each other up over sessions: whoever writes of several begins with their rows", async () => {
    const [one, two] = nodes;
    const sessions = [sessionRow({ cname: "a" }), sessionRow({ cname: "b" })];
    for (const session of sessions) await insertSession(one.db, session);
    const ids = sessions.map(({ id }) => id);
    const rounds = Array.from({ length: 20 }, (_, round) =>
      // Not `transact`, which would repeat what the database gave up.
      (round % 2 === 0 ? one : two).db.transaction().execute(async (trx) => {
        const rows = await lockSessions(trx, round % 3 === 0 ? ids : ids.toReversed());
        await recordCallbacks(trx, [arrivedCallback({ sessionId: ids[0] ?? null })]);
        for (const row of rows) {
          const status = row.status === "STARTED" ? "CAPTURING" : "STARTED";
          expect(await updateSession(trx, row, { status })).toMatchObject({ status });
        }
      }),
    );
    const others = sessions.map((session, index) =>
      recordSnapshots(index === 0 ? one.db : two.db, [snapshotRow({ sessionId: session.id })]),
    );
    await Promise.all([...rounds, ...others]);
    const rows = await transact(one.db, (trx) => lockSessions(trx, ids));
    expect(rows.map(({ version }) => version)).toStrictEqual([21, 21]);
  });
});
