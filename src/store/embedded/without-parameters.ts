import type { PGlite, PGliteTransaction } from "kysely";

/**
 * PGlite puts the parameters of a failed query on the error, and a log would print them: sealed keys, channels,
 * tokens. This hands its errors on without them, as node-postgres does from the start.
 */
export function withoutParameters(pglite: PGlite): PGlite {
  return {
    get closed() {
      return pglite.closed;
    },
    get ready() {
      return pglite.ready;
    },
    get waitReady() {
      return pglite.waitReady;
    },
    close: () => pglite.close(),
    query: (...args) => pglite.query<never>(...args).catch(rethrowWithout),
    transaction: (work) =>
      pglite
        .transaction((tx) =>
          work({
            rollback: () => tx.rollback(),
            query: (...args) => tx.query<never>(...args).catch(rethrowWithout),
          } satisfies PGliteTransaction),
        )
        .catch(rethrowWithout),
  };
}

function rethrowWithout(error: unknown): never {
  if (error instanceof Error) {
    Reflect.deleteProperty(error, "params");
    Reflect.deleteProperty(error, "query");
  }
  throw error;
}
