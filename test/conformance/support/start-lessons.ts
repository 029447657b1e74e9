import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginInlineTraceDisabled } from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { lessonsTypeDefs } from "./lessons-type-defs.js";

export interface Lesson {
  readonly id: string;
  readonly board: { readonly uuid: string };
}

export interface Lessons {
  readonly url: string;
  stop(): Promise<void>;
}

/** The second subgraph on a free port: somebody else's service in the same supergraph. */
export async function startLessons(lessons: readonly Lesson[]): Promise<Lessons> {
  const server = new ApolloServer({
    schema: buildSubgraphSchema([
      {
        typeDefs: lessonsTypeDefs,
        resolvers: { Query: { lessons: () => lessons } },
      },
    ]),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const { url } = await startStandaloneServer(server, { listen: { host: "127.0.0.1", port: 0 } });
  return { url, stop: () => server.stop() };
}
