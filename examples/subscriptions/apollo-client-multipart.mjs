import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";

const client = new ApolloClient({
  link: new HttpLink({ uri: "http://127.0.0.1:4000/graphql" }),
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
