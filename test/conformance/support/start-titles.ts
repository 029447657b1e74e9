import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginInlineTraceDisabled } from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { type DocumentNode, parse } from "graphql";

export interface Titles {
  readonly url: string;
  readonly typeDefs: DocumentNode;
  stop(): Promise<void>;
}

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

  type Query {
    titles: [String!]!
  }

  type SnapshotSession @key(fields: "id") {
    id: ID!
    title: String!
  }
`);

/** A second subgraph on a free port: somebody else's service that gives every session a title, made from its id. */
export async function startTitles(): Promise<Titles> {
  const server = new ApolloServer({
    schema: buildSubgraphSchema([
      {
        typeDefs,
        resolvers: {
          Query: { titles: () => [] },
          SnapshotSession: {
            __resolveReference: ({ id }: { id: string }) => ({ id, title: `Title of ${id}` }),
          },
        },
      },
    ]),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const { url } = await startStandaloneServer(server, { listen: { host: "127.0.0.1", port: 0 } });
  return { url, typeDefs, stop: () => server.stop() };
}
