import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";
import { isConnectionLoss } from "./is-connection-loss.js";
import { isOutOfTime } from "./is-out-of-time.js";
import { unavailable } from "./unavailable.js";

/** One connection lent by the pool, whose loss is told in plain words and which is not lent again after it. */
export class PlainClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #address: string;
  #lost = false;

  constructor(client: pg.PoolClient, address: string) {
    this.#client = client;
    this.#address = address;
  }

  query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    sql: string | PostgresCursor<R>,
    parameters: ReadonlyArray<unknown> = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== "string") throw new TypeError("cursors are not in use here");
    return this.#ask<R>(sql, parameters);
  }

  async #ask<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>> {
    try {
      const client: PostgresPoolClient = this.#client;
      return await client.query<R>(sql, parameters);
    } catch (error) {
      if (isOutOfTime(error)) throw unavailable(this.#address, error);
      if (!isConnectionLoss(error)) throw error;
      this.#lost = true;
      throw unavailable(this.#address, error);
    }
  }

  release(destroy = false): void {
    // A connection that once fell silent is still waiting for its answer: the next query would queue behind it.
    this.#client.release(destroy || this.#lost);
  }
}
