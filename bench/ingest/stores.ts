import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { startPostgres } from "../../test/support/postgres-server.ts";
import { authSecret } from "../lib/caller-token.ts";
import type { ServerSpec } from "../lib/server-spec.ts";
import type { Workplace } from "../lib/workplace.ts";
import { prepareStore } from "./prepare-store.ts";
import { stageSession } from "./stage-session.ts";

const labels = {
  embedded: "embedded (PGlite, in the process)",
  postgres: "PostgreSQL on this machine, fsync on",
} as const;

export type StoreName = keyof typeof labels;

export const storeNames = Object.keys(labels) as readonly StoreName[];

/** The built server on a new store of that kind, which holds the session that callbacks are sent for. */
export async function serverOn(name: StoreName, workplace: Workplace): Promise<ServerSpec> {
  const dataDir = join(workplace.directory, name);
  await mkdir(dataDir);
  const databaseUrl = name === "embedded" ? null : await startServer(workplace);
  await prepareStore(databaseUrl, dataDir);
  return {
    name,
    label: labels[name],
    script: new URL("../../dist/src/main.js", import.meta.url),
    env: {
      HOST: "127.0.0.1",
      PORT: "0",
      DATA_DIR: dataDir,
      LOG_LEVEL: "warn",
      AUTH_JWT_SECRET: authSecret,
      LIMIT_OPERATIONS_PER_MINUTE: "0",
      LIMIT_REQUESTS_PER_MINUTE: "0",
      LIMIT_SUBSCRIPTIONS_PER_PRINCIPAL: "0",
      SESSION_KEY: "only-for-the-bench-and-long-enough",
      // Nothing of the service is called.
      AGORA_API_URL: "http://127.0.0.1:9",
      AGORA_APP_ID: stageSession.appId,
      AGORA_CUSTOMER_ID: "bench",
      AGORA_CUSTOMER_SECRET: "bench-customer-secret",
      AGORA_NOTIFICATION_SECRETS: stageSession.secret,
      ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
    },
  };
}

async function startServer({ atEnd }: Workplace): Promise<string> {
  const server = await startPostgres({ durable: true });
  atEnd(server.stop);
  return server.url;
}
