import { createClient } from "graphql-ws";

// Asked for at every connection: give a fresh token here, where the server wants one.
const token = async () => process.env.TOKEN;

// By itself the client would come back with the variables of the start, and not where it was.
const client = createClient({
  url: "ws://127.0.0.1:4000/graphql",
  retryAttempts: 0,
  connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
});

const query = `subscription Pictures($cname: ChannelName, $after: String) {
  snapshotCaptured(cname: $cname, after: $after) {
    cursor
    snapshot { streamUid takenAt url }
  }
}`;

/** Each picture once, over lost connections and restarts of the server. */
async function* pictures(cname, after = null) {
  for (;;) {
    try {
      for await (const { data, errors } of client.iterate({ query, variables: { cname, after } })) {
        if (!data) throw errors;
        yield data.snapshotCaptured.snapshot;
        after = data.snapshotCaptured.cursor;
      }
    } catch (problem) {
      // A token that is over closes the connection, and another one opens it again; one that is refused stays refused.
      if (problem?.code === 4403 && problem.reason !== "Token expired") throw new Error(problem.reason);
      // The server's errors come as a list; anything else is a connection that was lost or not made.
      const { code, retryable = true, oldestCursor } = problem?.[0]?.extensions ?? {};
      if (code === "CURSOR_EXPIRED") {
        console.warn("Away for too long: some pictures are only in the list now.");
        after = oldestCursor;
      } else if (!retryable) throw problem[0];
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

for await (const { takenAt, streamUid, url } of pictures("demo")) {
  console.log(takenAt, streamUid, url);
}
