import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { OperationTypeNode } from "graphql";
import { createClient } from "graphql-ws";

const client = new ApolloClient({
  // Subscriptions over the WebSocket, everything else over HTTP.
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(createClient({ url: "ws://127.0.0.1:4000/graphql" })),
    new HttpLink({ uri: "http://127.0.0.1:4000/graphql" }),
  ),
  cache: new InMemoryCache(),
});

const pictures = client.subscribe({
  query: gql`
    subscription Pictures($cname: ChannelName) {
      snapshotCaptured(cname: $cname) {
        cursor
        snapshot { id streamUid takenAt url }
      }
    }
  `,
  variables: { cname: "demo" },
});

pictures.subscribe(({ data, error }) => {
  if (error) throw error;
  const { takenAt, streamUid, url } = data.snapshotCaptured.snapshot;
  console.log(takenAt, streamUid, url);
});
