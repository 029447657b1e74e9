import { Client, fetchExchange, gql } from "@urql/core";

const client = new Client({
  url: "http://127.0.0.1:4000/graphql",
  exchanges: [fetchExchange],
  fetchSubscriptions: true,
});

const pictures = client.subscription(
  gql`
    subscription Pictures($cname: ChannelName) {
      snapshotCaptured(cname: $cname) {
        cursor
        snapshot { id streamUid takenAt url }
      }
    }
  `,
  { cname: "demo" },
);

pictures.subscribe(({ data, error }) => {
  if (error) throw error;
  const { takenAt, streamUid, url } = data.snapshotCaptured.snapshot;
  console.log(takenAt, streamUid, url);
});
