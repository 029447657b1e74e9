import { existsSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { openStore } from "../../../src/store/open-store.js";
import { createDataDir } from "../../support/store-data-dir.js";
import { startStoreWriter } from "../../support/store-writer.js";
import { temporaryDirectory } from "../../support/temporary-directory.js";

it("an acknowledged write survives kill -9, time after time", { timeout: 120_000 }, async () => {
  const dataDir = await createDataDir();
  const acknowledged: string[] = [];
  for (const [round, howMany] of [1, 40, 7, 120, 65].entries()) {
    const writer = startStoreWriter(dataDir, `round-${round}`);
    await writer.wrote(howMany);
    await writer.kill();
    expect(writer.acknowledged.length).toBeGreaterThanOrEqual(howMany);
    acknowledged.push(...writer.acknowledged);
  }
  const store = await openStore({ databaseUrl: null, dataDir });
  const rows = await store.db.selectFrom("snapshotSessions").select("id").execute();
  // By index and by table: neither may have lost what the other kept.
  const { rows: counted } = await sql<{ found: number }>`
    select count(*)::int as found from snapshot_sessions where id = any(${acknowledged}::text[])
  `.execute(store.db);
  await store.close();
  const kept = new Set(rows.map(({ id }) => id));
  expect(acknowledged.filter((id) => !kept.has(id))).toStrictEqual([]);
  expect(counted).toStrictEqual([{ found: acknowledged.length }]);
  // At most the one write of each round that was under way when it was killed.
  expect(kept.size - acknowledged.length).toBeLessThanOrEqual(5);
});

it("a directory whose first start was killed half way is opened all the same", {
  timeout: 120_000,
}, async () => {
  const dataDir = await temporaryDirectory();
  const writer = startStoreWriter(dataDir, "never");
  // initdb has begun to write, and is far from done.
  await expect
    .poll(() => existsSync(join(dataDir, "postgres.unfinished", "base")), { timeout: 60_000 })
    .toBe(true);
  await writer.kill();
  expect(existsSync(join(dataDir, "postgres"))).toBe(false);
  const store = await openStore({ databaseUrl: null, dataDir });
  expect(await store.trouble()).toBeNull();
  await store.close();
  expect(existsSync(join(dataDir, "postgres.unfinished"))).toBe(false);
});
