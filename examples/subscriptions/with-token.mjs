import { createClient } from "graphql-ws";

/** Yours: gives whoever is signed in a fresh token. */
const freshToken = async () => (await fetch("https://app.example.com/token")).text();
const credentials = async () => ({ authorization: `Bearer ${await freshToken()}` });

let socket;
let renewal;

/** Hands a new token over; without one the connection ends with the token it has. */
async function renew() {
  try {
    socket.send(JSON.stringify({ type: "ping", payload: await credentials() }));
  } catch (problem) {
    console.warn("There is no new token:", problem);
  }
}

/** When two thirds of the time are over that the present token has. */
function renewBefore(expiresAt) {
  clearTimeout(renewal);
  if (!expiresAt) return;
  const left = Date.parse(expiresAt) - Date.now();
  renewal = setTimeout(renew, Math.min((left * 2) / 3, 86_400_000));
}

const client = createClient({
  url: "ws://127.0.0.1:4000/graphql",
  retryAttempts: 0,
  connectionParams: credentials,
  on: {
    connected(opened, payload) {
      socket = opened;
      renewBefore(payload?.expiresAt);
    },
    pong: (_, payload) => payload?.authorized && renewBefore(payload.expiresAt),
    closed: () => clearTimeout(renewal),
  },
});

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
