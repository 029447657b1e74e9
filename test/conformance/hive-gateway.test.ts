import { readFile } from "node:fs/promises";
import { parse } from "graphql";
import { createClient } from "graphql-sse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../support/ask.js";
import { closedPort } from "../support/closed-port.js";
import { SessionClient } from "../support/session-client.js";
import { type NotifiedWorld, startNotifiedWorld } from "../support/start-notified-world.js";
import { untilItHolds } from "../support/until-it-holds.js";
import { composeSupergraph } from "./support/compose-supergraph.js";
import { INSTALL_TIMEOUT_MS, installHiveGateway } from "./support/install-hive-gateway.js";
import { startHiveGateway } from "./support/start-hive-gateway.js";
import { startTitles, type Titles } from "./support/start-titles.js";

const PICTURES = `subscription ($sessionId: ID) {
  snapshotCaptured(sessionId: $sessionId) {
    cursor
    snapshot { fileName streamUid session { id title } }
  }
}`;

/** A picture as it comes through the router: what this server knows of it, and the title that the other one gives. */
interface Captured {
  readonly cursor: string;
  readonly snapshot: {
    readonly fileName: string;
    readonly streamUid: string;
    readonly session: { readonly id: string; readonly title: string };
  };
}

let program: string;
let port: number;
let world: NotifiedWorld;
let titles: Titles;
let supergraphSdl: string;

beforeAll(async () => {
  program = await installHiveGateway();
  port = await closedPort();
  world = await startNotifiedWorld({ SUBSCRIPTION_CALLBACK_ORIGINS: `http://127.0.0.1:${port}` });
  titles = await startTitles();
  ({ supergraphSdl } = composeSupergraph([
    {
      name: "stillgraph",
      url: world.gateway.graphqlUrl,
      typeDefs: parse(await readFile("schema.graphql", "utf8")),
    },
    { name: "titles", url: titles.url, typeDefs: titles.typeDefs },
  ]));
}, INSTALL_TIMEOUT_MS);

afterAll(async () => {
  await titles.stop();
  await world.stop();
});

test.each(["ws", "callback"] as const)(
  "Hive Gateway asks, gets pictures live over %s, and the subscription ends here when the client leaves",
  async (transport) => {
    const { cname } = world.emulator.describe().recording.demoChannel;
    const url = await startHiveGateway({ program, supergraphSdl, transport, port });
    const client = createClient({ url, retryAttempts: 0 });
    const direct = new SessionClient(world.gateway.graphqlUrl);

    const session = await new SessionClient(url).start({ cname, captureInterval: 1 });
    const asked = await ask(url, "query ($id: ID!) { snapshotSession(id: $id) { cname title } }", {
      id: session.id,
    });
    expect(asked.data).toEqual({ snapshotSession: { cname, title: `Title of ${session.id}` } });

    const results = client.iterate<{ snapshotCaptured: Captured }>({
      query: PICTURES,
      variables: { sessionId: session.id },
    });
    const seen: Captured[] = [];
    for await (const { data, errors } of results) {
      expect(errors).toBeUndefined();
      if (data) seen.push(data.snapshotCaptured);
      if (seen.length === 3) break;
    }

    expect(new Set(seen.map(({ snapshot }) => snapshot.fileName)).size).toBe(3);
    expect(seen.map(({ snapshot }) => snapshot.session)).toEqual(
      Array(3).fill({ id: session.id, title: `Title of ${session.id}` }),
    );
    await untilItHolds(() => expect(world.gateway.following().subscribers).toBe(0));
    expect(world.gateway.logLines.some((line) => line.includes("callback subscription left"))).toBe(
      transport === "callback",
    );
    client.dispose();
    await direct.stop(session.id);
  },
);
