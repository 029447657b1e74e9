import { createClient } from "graphql-sse";

const client = createClient({ url: "http://127.0.0.1:4000/graphql" });

const pictures = client.iterate({
  query: `subscription Pictures($cname: ChannelName) {
    snapshotCaptured(cname: $cname) {
      cursor
      snapshot { streamUid takenAt url }
    }
  }`,
  variables: { cname: "demo" },
});

for await (const { data, errors } of pictures) {
  if (!data) throw errors;
  const { takenAt, streamUid, url } = data.snapshotCaptured.snapshot;
  console.log(takenAt, streamUid, url);
}
