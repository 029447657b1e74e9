/** PostgreSQL's type number of bigint. */
const INT8 = 20;

/**
 * Left alone, node-postgres reads a bigint as text and PGlite as a number, or as a BigInt from 2^53 on. Here both
 * read a number: counts and positions stay far below 2^53.
 */
export const int8Parser = { oid: INT8, parse: (text: string): number => Number(text) };
