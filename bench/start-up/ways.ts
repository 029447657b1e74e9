import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { serverOn } from "../ingest/stores.ts";
import type { Workplace } from "../lib/workplace.ts";
import type { Way } from "./way.ts";

/** Both ways to run it, each with a data directory of its own, which the first start fills. */
export async function ways(workplace: Workplace): Promise<readonly Way[]> {
  const { env } = await serverOn("embedded", workplace);
  const dataDir = join(workplace.directory, "local");
  await mkdir(dataDir);
  return [
    {
      name: "agora",
      label: "against Agora, embedded store",
      env: { ...env, WHITEBOARD_ACCESS_KEY: "bench", WHITEBOARD_SECRET_KEY: "bench-secret-key" },
      listens: 1,
    },
    {
      name: "local",
      label: "local mode: its own Agora and storage too",
      env: { HOST: "127.0.0.1", PORT: "0", EMULATOR_PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "warn" },
      listens: 3,
    },
  ];
}
