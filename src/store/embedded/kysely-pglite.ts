import type { PGlite } from "@electric-sql/pglite";
import type { PGlite as KyselyPGlite } from "kysely";
import { PreparedStatements } from "./prepared-statements.js";

/** The embedded database as Kysely wants it, which sees to it that one query or transaction at a time uses it. */
export function kyselyPGlite(pglite: PGlite): KyselyPGlite {
  const statements = new PreparedStatements(pglite, () => performance.now());
  const query: KyselyPGlite["query"] = (text, parameters) => statements.run(text, parameters);
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
    query,
    transaction: (work) => pglite.transaction((tx) => work({ query, rollback: () => tx.rollback() })),
  };
}
