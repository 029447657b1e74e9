import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { anonymous } from "../../../src/auth/anonymous.js";
import { createCallerBudget } from "../../../src/auth/budget/create-caller-budget.js";
import { Secret } from "../../../src/config/secret.js";
import { openStore, type Store } from "../../../src/store/open-store.js";
import { createPostgresDatabase } from "../../support/postgres-database.js";
import { startPostgresProxy } from "../../support/postgres-proxy.js";

test("a database that falls silent stops nobody: each server counts alone then, and says so", {
  timeout: 60_000,
}, async () => {
  const database = await createPostgresDatabase();
  onTestFinished(() => database.drop());
  let store: Store | undefined;
  // After the proxy, which is the last to come: with its connections cut there is nothing to wait for.
  onTestFinished(() => store?.close());
  const proxy = await startPostgresProxy(database.url);
  store = await openStore({ databaseUrl: new Secret(proxy.url), dataDir: "not used" });
  const told: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void told.push(JSON.parse(line).msg) });
  const budget = createCallerBudget({ rates: { operationsPerMinute: 3, requestsPerMinute: 0 }, store, log });
  const ask = async (address: string) => {
    await budget.take(anonymous(address));
  };
  await ask("203.0.113.1");
  expect(told).toEqual([]);

  proxy.silence();
  for (const _ of [1, 2, 3]) await ask("203.0.113.2");

  expect(told).toEqual(["rate limits are counted by this node alone until the database answers"]);
  await expect(ask("203.0.113.2")).rejects.toMatchObject({ code: "RATE_LIMITED" });
});
