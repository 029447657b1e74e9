import { type Kysely, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { Secret } from "../../src/config/secret.js";
import type { Database } from "../../src/store/database.js";
import { acquireLease } from "../../src/store/leases/acquire-lease.js";
import { renewLease } from "../../src/store/leases/renew-lease.js";
import { openStore } from "../../src/store/open-store.js";
import { transact } from "../../src/store/transact.js";
import { createPostgresDatabase } from "../support/postgres-database.js";
import { describeEachStore } from "../support/store-kinds.js";

const conflict = (code: string) => Object.assign(new Error("given up by the database"), { code });
const leases = (db: Kysely<Database>) => db.selectFrom("leases").select("name").orderBy("name").execute();

describeEachStore("a transaction", (openTestStore) => {
  it.each(["40001", "40P01"])(
    "runs again from the start when the database gives it up with %s",
    async (code) => {
      const { db } = await openTestStore();
      let runs = 0;
      const result = await transact(db, async (trx) => {
        runs += 1;
        await acquireLease(trx, `run ${runs}`, "node", 1);
        if (runs < 3) throw conflict(code);
        return "done";
      });
      expect(result).toBe("done");
      expect(await leases(db)).toStrictEqual([{ name: "run 3" }]);
    },
  );

  it("fails after the fifth time", async () => {
    const { db } = await openTestStore();
    let runs = 0;
    const work = async () => {
      runs += 1;
      throw conflict("40001");
    };
    await expect(transact(db, work)).rejects.toThrow("given up by the database");
    expect(runs).toBe(5);
  });

  it("is not run again for any other error, and leaves nothing behind", async () => {
    const { db } = await openTestStore();
    let runs = 0;
    const work = transact(db, async (trx) => {
      runs += 1;
      await acquireLease(trx, "work", "node", 1);
      throw new Error("of the caller");
    });
    await expect(work).rejects.toThrow("of the caller");
    expect(runs).toBe(1);
    expect(await leases(db)).toStrictEqual([]);
  });

  it("is part of the transaction it is given, which alone may repeat it", async () => {
    const { db } = await openTestStore();
    let runs = 0;
    const outer = transact(db, (trx) =>
      transact(trx, async (inner) => {
        runs += 1;
        await acquireLease(inner, `run ${runs}`, "node", 1);
        if (runs === 1) throw conflict("40001");
      }),
    );
    await outer;
    expect(await leases(db)).toStrictEqual([{ name: "run 2" }]);
  });
});

describe("two transactions on a PostgreSQL server", () => {
  it("both succeed though each waits for the other", async () => {
    const database = await createPostgresDatabase();
    const store = await openStore({ databaseUrl: new Secret(database.url), dataDir: "not used" });
    try {
      await acquireLease(store.db, "a", "node", 1);
      await acquireLease(store.db, "b", "node", 1);
      const bothHaveOne = Promise.withResolvers<void>();
      let holding = 0;
      let runs = 0;
      const crosswise = (first: string, second: string) =>
        transact(store.db, async (trx) => {
          runs += 1;
          await sql`set local deadlock_timeout = '10ms'`.execute(trx);
          await renewLease(trx, first, "node", 1);
          holding += 1;
          if (holding === 2) bothHaveOne.resolve();
          await bothHaveOne.promise;
          return renewLease(trx, second, "node", 1);
        });
      expect(await Promise.all([crosswise("a", "b"), crosswise("b", "a")])).toStrictEqual([true, true]);
      // One of them gave way, and began again at least once: how soon the other wakes up is up to the machine.
      expect(runs).toBeGreaterThanOrEqual(3);
    } finally {
      await store.close();
      await database.drop();
    }
  });
});
