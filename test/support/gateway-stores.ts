import { rm } from "node:fs/promises";
import { Secret } from "../../src/config/secret.js";
import { openStore, type Store } from "../../src/store/open-store.js";
import { createPostgresDatabase } from "./postgres-database.js";
import { createDataDir } from "./store-data-dir.js";

/** Where a gateway under test keeps its sessions; empty at first, and there until it is removed. */
export interface GatewayStore {
  /** Environment variables that lead a gateway to it, the key that seals what it keeps included. */
  readonly settings: Readonly<Record<string, string>>;
  /** Opens it; the embedded one only while no gateway has it. */
  open(): Promise<Store>;
  remove(): Promise<void>;
}

const SESSION_KEY = "only-for-tests-and-long-enough-to-seal";

/** Both kinds of store, by name. */
export const gatewayStores: Readonly<Record<Store["kind"], () => Promise<GatewayStore>>> = {
  async embedded() {
    const dataDir = await createDataDir();
    return {
      settings: { DATA_DIR: dataDir, SESSION_KEY },
      open: () => openStore({ databaseUrl: null, dataDir }),
      remove: () => rm(dataDir, { recursive: true, force: true }),
    };
  },
  async postgres() {
    const { url, drop } = await createPostgresDatabase();
    return {
      settings: { DATABASE_URL: url, SESSION_KEY },
      open: () => openStore({ databaseUrl: new Secret(url), dataDir: "not used" }),
      remove: drop,
    };
  },
};
