import { expect, onTestFinished, test } from "vitest";
import { startEmulator } from "../../emulator/start-emulator.js";
import { scopes } from "../../src/auth/scope.js";
import { ask } from "../support/ask.js";
import { keyPair } from "../support/key-pair.js";
import { startGateway } from "../support/start-gateway.js";
import { startKeyServer } from "../support/start-key-server.js";

const QUERY = "query ($uuid: ID!) { whiteboardRoom(uuid: $uuid) { uuid } }";
const nowS = () => Math.floor(Date.now() / 1_000);

test("a server asks its identity provider for keys, says so while they cannot be had, and knows its callers by them", async () => {
  const pair = await keyPair("ES256", "one");
  const provider = await startKeyServer(pair.jwk);
  provider.fail((_, response) => response.writeHead(503).end("hush"));
  const emulator = await startEmulator({ port: 0 });
  onTestFinished(() => emulator.stop());
  const { whiteboard } = emulator.describe();
  const { uuid } = whiteboard.demoRoom;
  let aheadMs = 0;
  const gateway = await startGateway(
    whiteboard,
    { AUTH_JWKS_URL: provider.url, AUTH_ISSUER: "https://login.example.com/", AUTH_AUDIENCE: "stillgraph" },
    { clock: () => Date.now() + aheadMs },
  );
  onTestFinished(() => gateway.stop());
  const asks = async (claims: Record<string, unknown>, key = pair) => {
    const right = { iss: "https://login.example.com/", aud: "stillgraph", exp: nowS() + 3_600 };
    const authorization = `Bearer ${await key.sign({ ...right, ...claims })}`;
    const { status, headers, errors } = await ask(gateway.graphqlUrl, QUERY, { uuid }, { authorization });
    const [{ extensions } = { extensions: null }] = errors;
    return {
      status,
      code: extensions?.code ?? null,
      authenticate: headers.get("www-authenticate"),
      again: headers.get("retry-after"),
    };
  };
  const all = { scope: scopes.join(" ") };

  expect(await asks(all)).toMatchObject({ status: 503, code: "UPSTREAM_UNAVAILABLE", again: "2" });
  provider.fail(null);
  aheadMs = 2_000;
  expect(await asks(all)).toMatchObject({ status: 200, code: null });
  expect(await asks({ scope: "openid" })).toMatchObject({ code: "FORBIDDEN", authenticate: null });
  expect(await asks({ ...all, aud: "another service" })).toMatchObject({
    status: 401,
    code: "UNAUTHENTICATED",
    authenticate: "Bearer",
  });
  expect(await asks(all, await keyPair("ES256", "one"))).toMatchObject({ status: 401 });

  const next = await keyPair("RS256", "two");
  provider.publish(next.jwk);
  aheadMs = 40_000;
  expect(await asks(all, next)).toMatchObject({ status: 200, code: null });
  expect(await asks(all)).toMatchObject({ status: 401 });
  expect(gateway.logLines.join()).not.toContain("hush");
});
