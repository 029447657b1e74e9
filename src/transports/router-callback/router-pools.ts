import { Pool } from "undici";

/** Enough to keep a router busy; what waits for a connection waits without harm. */
const CONNECTIONS = 64;

/** The connections to routers, one pool per origin, opened when it is first needed. */
export class RouterPools {
  readonly #pools = new Map<string, Pool>();

  to(origin: string): Pool {
    const known = this.#pools.get(origin);
    if (known !== undefined) return known;
    const pool = new Pool(origin, { connections: CONNECTIONS, connectTimeout: 5_000 });
    this.#pools.set(origin, pool);
    return pool;
  }

  /** Cuts what is still open. */
  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
  }
}
