import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { createClient as createSocketClient } from "graphql-ws";
import type { Connection } from "./connection.js";
import { resumingLink } from "./resuming-link.js";

/**
 * Queries and mutations over HTTP, subscriptions over one WebSocket that comes back by itself.
 *
 * @param endpoint the GraphQL endpoint, http or https; its socket is at the same address.
 */
export function createClient(connection: Connection, endpoint: URL): ApolloClient {
  const address = new URL(endpoint);
  address.protocol = endpoint.protocol === "https:" ? "wss:" : "ws:";
  const socket = createSocketClient({
    url: address.href,
    // graphql-ws would repeat a subscription with the variables it began with, and so leave a gap. The link above it
    // repeats it with the last cursor.
    retryAttempts: 0,
    // Notices a server that has vanished without a word.
    keepAlive: 10_000,
    on: {
      connected: () => connection.report(true),
      closed: () => connection.report(false),
    },
  });
  connection.listenForNetwork((online) => {
    if (!online) socket.terminate();
  });
  return new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === "subscription",
      ApolloLink.from([resumingLink(connection), new GraphQLWsLink(socket)]),
      new HttpLink({ uri: endpoint.href }),
    ),
  });
}
