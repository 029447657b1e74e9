import { type RawBuilder, type SqlBool, sql } from "kysely";
import { anyOf } from "./any-of.js";
import { likePattern } from "./like-pattern.js";

/**
 * Whether the column holds a channel that one of the patterns stands for; says the same as `allows`. Names without a
 * wildcard are compared as such, so that an index of the column is of use.
 *
 * @param patterns as callers' tokens have them; none stand for no channel.
 */
export function channelAmong(column: string, patterns: readonly string[]): RawBuilder<SqlBool> {
  // A text that PostgreSQL cannot hold is the name of no channel.
  const holdable = patterns.filter((pattern) => pattern.isWellFormed() && !pattern.includes("\0"));
  const { names = [], wild = [] } = Object.groupBy(holdable, (pattern) =>
    pattern.includes("*") ? "wild" : "names",
  );
  const isNamed = sql<SqlBool>`${sql.ref(column)} = ${anyOf(names)}`;
  if (wild.length === 0) return isNamed;
  // In words of which the planner makes nothing, for the reason `ofApp` gives.
  const isLike = sql<SqlBool>`coalesce(${sql.ref(column)} like ${anyOf(wild.map(likePattern))}, false)`;
  return names.length === 0 ? isLike : sql<SqlBool>`(${isNamed} or ${isLike})`;
}
