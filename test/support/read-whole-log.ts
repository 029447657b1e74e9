import type { LogEntry } from "../../src/events/log-entry.js";
import { readLog } from "../../src/store/events/read-log.js";
import type { Store } from "../../src/store/open-store.js";

/** Every entry of a store's log, oldest first. */
export async function readWholeLog({ db }: Pick<Store, "db">): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for (;;) {
    const page = await readLog(db, { appId: "app", after: entries.at(-1)?.position ?? 0, limit: 1_000 });
    entries.push(...page.entries);
    if (page.entries.length < 1_000) return entries;
  }
}
