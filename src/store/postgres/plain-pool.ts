import type { PostgresPool } from "kysely";
import type pg from "pg";
import { isConnectionLoss } from "./is-connection-loss.js";
import { PlainClient } from "./plain-client.js";
import { unavailable } from "./unavailable.js";

/** The pool as Kysely takes it, with the loss of the server told in plain words. */
export function plainPool(pool: pg.Pool, address: string): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      try {
        return new PlainClient(await pool.connect(), address);
      } catch (error) {
        throw isConnectionLoss(error) ? unavailable(address, error) : error;
      }
    },
  };
}
