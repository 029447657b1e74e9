import { buildSchema, type GraphQLSchema } from "graphql";
import { StillgraphError } from "../../../src/errors/stillgraph-error.js";
import { Following } from "../../../src/events/following.js";
import type { CallbackEntry } from "../../../src/events/log-entry.js";
import { testCursors } from "../test-cursors.js";

/** What an unexpected error says, and nobody may read but in the log. */
export const SECRET = "the password is swordfish";

/** What the resolvers have been asked, by field. */
export interface Calls {
  sequence: number;
  stuck: number;
}

/** A schema of a few fields with every way in which a field can go right or wrong, and a subscription to the log. */
export function streamSchema(calls: Calls): GraphQLSchema {
  const schema = buildSchema(`
    type Query { hello(name: String): String!  broken: String  missing: String
        "Is never answered."
        stuck: String }
    type Mutation { hello: String! }
    type Subscription {
      events(after: String, cname: String, first: Int): Event!
      "Completes with the event that has sequence 99."
      untilLast(after: String): Event!
      missing: Event!
      broken: Event!
    }
    type Event { cursor: String!  sequence: Int!  text(length: Int): String!  broken: String }
  `);
  const fail = () => {
    throw new Error(SECRET);
  };
  const missing = () => {
    throw new StillgraphError("NOT_FOUND", "There is no such thing.");
  };
  const follow = (args: { after?: string; cname?: string }, isLast?: (entry: unknown) => boolean) =>
    new Following({
      filter: { kinds: ["CALLBACK"], cname: args.cname },
      after: args.after === undefined ? null : testCursors.events.decode(args.after),
      isLast,
    });
  const entry = (root: CallbackEntry) => root;
  const define = (type: string, field: string, parts: object) =>
    Object.assign(
      (schema.getType(type) as { getFields(): Record<string, object> }).getFields()[field] ?? {},
      parts,
    );
  define("Query", "hello", {
    resolve: (_: unknown, { name }: { name?: string }) => `Hello ${name ?? "you"}`,
  });
  define("Query", "broken", { resolve: fail });
  define("Query", "stuck", {
    resolve: () => {
      calls.stuck += 1;
      return new Promise(() => undefined);
    },
  });
  define("Query", "missing", { resolve: missing });
  define("Mutation", "hello", { resolve: () => "Hello, changed" });
  define("Subscription", "events", {
    subscribe: (_: unknown, args: { after?: string; cname?: string }) => follow(args),
    resolve: entry,
  });
  define("Subscription", "untilLast", {
    subscribe: (_: unknown, args: { after?: string }) =>
      follow(args, (last) => (last as CallbackEntry).sequence === 99),
    resolve: entry,
  });
  define("Subscription", "missing", { subscribe: missing });
  define("Subscription", "broken", { subscribe: fail });
  define("Event", "cursor", {
    resolve: ({ position }: CallbackEntry) => testCursors.events.encode(position),
  });
  define("Event", "sequence", {
    resolve: ({ sequence }: CallbackEntry) => {
      calls.sequence += 1;
      return sequence;
    },
  });
  define("Event", "text", {
    resolve: (_: unknown, { length }: { length?: number }) => "x".repeat(length ?? 1),
  });
  define("Event", "broken", { resolve: fail });
  return schema;
}
