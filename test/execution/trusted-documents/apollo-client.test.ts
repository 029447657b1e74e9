import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { generatePersistedQueryIdsFromManifest } from "@apollo/persisted-query-lists";
import { parse } from "graphql";
import { createClient } from "graphql-ws";
import { expect, onTestFinished, test } from "vitest";
import WebSocket from "ws";
import { ask } from "../../support/ask.js";
import { startGateway } from "../../support/start-gateway.js";
import { temporaryDirectory } from "../../support/temporary-directory.js";

const OPERATION = "examples/operations/storage-profiles.graphql";

/** As docs/trusted-documents.md tells people to make it. */
async function makeManifest(): Promise<string> {
  const directory = await temporaryDirectory();
  const config = join(directory, "config.json");
  const documents = [resolve("examples/operations/**/*.graphql")];
  await writeFile(config, JSON.stringify({ documents, output: join(directory, "manifest.json") }));
  await promisify(execFile)("node_modules/.bin/generate-persisted-query-manifest", ["--config", config]);
  return join(directory, "manifest.json");
}

test("a manifest made by Apollo's tool is what Apollo Client's operations run by, over HTTP and WebSocket", async () => {
  const manifest = await makeManifest();
  const gateway = await startGateway(
    { url: "http://127.0.0.1:9", accessKey: "key", secretKey: "secret" },
    { TRUSTED_DOCUMENTS: manifest },
  );
  onTestFinished(() => gateway.stop());
  const socket = createClient({ url: gateway.graphqlUrl.replace("http", "ws"), webSocketImpl: WebSocket });
  onTestFinished(() => socket.dispose());
  const sent: unknown[] = [];
  const watched: typeof fetch = (url, init) => {
    sent.push(JSON.parse(String(init?.body)));
    return fetch(url, init);
  };
  const loadManifest = async () => JSON.parse(await readFile(manifest, "utf8"));
  const byId = () => new PersistedQueryLink(generatePersistedQueryIdsFromManifest({ loadManifest }));
  const query = parse(await readFile(OPERATION, "utf8"));

  for (const link of [new HttpLink({ uri: gateway.graphqlUrl, fetch: watched }), new GraphQLWsLink(socket)]) {
    const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.from([byId(), link]) });
    expect(await client.query({ query })).toMatchObject({ data: { storageProfiles: [] } });
    client.stop();
  }
  expect(sent).toMatchObject([{ extensions: { persistedQuery: { version: 1 } } }]);
  expect(sent[0]).not.toHaveProperty("query");

  expect(await ask(gateway.graphqlUrl, "{ storageProfiles { name } }")).toMatchObject({
    status: 403,
    errors: [{ extensions: { code: "DOCUMENT_NOT_TRUSTED" } }],
  });
});
