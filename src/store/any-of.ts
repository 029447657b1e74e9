import { type RawBuilder, sql } from "kysely";

/**
 * The right side of `column = any(…)`: the text of the query is the same for every length of the list, the empty
 * one included, which matches nothing.
 */
export function anyOf<T extends string>(texts: readonly T[]): RawBuilder<T> {
  return sql<T>`any(${texts}::text[])`;
}
