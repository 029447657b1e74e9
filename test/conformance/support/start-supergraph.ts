import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";

/** What the gateway sent to one subgraph. */
export interface PlannedFetch {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Supergraph {
  readonly url: string;
  /** In the order they were sent. */
  readonly fetches: readonly PlannedFetch[];
  stop(): Promise<void>;
}

/** Apollo's gateway over a composed supergraph, on a free port; it asks the subgraphs at the addresses in the SDL. */
export async function startSupergraph(supergraphSdl: string): Promise<Supergraph> {
  const fetches: PlannedFetch[] = [];
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name, url = "" }) =>
      new RemoteGraphQLDataSource({
        url,
        willSendRequest: ({ request: { query = "", variables = {} } }) => {
          fetches.push({ subgraph: name, query, variables });
        },
      }),
  });
  const server = new ApolloServer({ gateway });
  const { url } = await startStandaloneServer(server, { listen: { host: "127.0.0.1", port: 0 } });
  return { url, fetches, stop: () => server.stop() };
}
