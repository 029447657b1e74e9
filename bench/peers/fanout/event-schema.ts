import { readFileSync } from "node:fs";
import { makeExecutableSchema } from "@graphql-tools/schema";
import type { GraphQLSchema } from "graphql";
import { DateTimeResolver, JSONObjectResolver } from "graphql-scalars";
import type { ToldEvent } from "./told-event.ts";

const typeDefs = readFileSync(new URL("./recording-events.graphql", import.meta.url), "utf8");

/**
 * The schema that every peer serves.
 *
 * @param subscribe gives the events one after the other, given the operation's context
 */
export function eventSchema<Context>(
  subscribe: (context: Context) => AsyncIterable<ToldEvent> | Promise<AsyncIterable<ToldEvent>>,
): GraphQLSchema {
  return makeExecutableSchema<Context>({
    typeDefs,
    resolvers: {
      DateTime: DateTimeResolver,
      JSONObject: JSONObjectResolver,
      Query: { ready: () => true },
      Subscription: {
        recordingEvents: {
          subscribe: (_root: unknown, _args: unknown, context: Context) => subscribe(context),
          resolve: (event: ToldEvent) => event,
        },
      },
    },
  });
}
