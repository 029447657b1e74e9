import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askForPicture } from "../support/ask-for-picture.js";
import { sendRaw } from "../support/send-raw.js";
import { startWorld, type World } from "../support/start-world.js";
import { authSettings, bearerFor } from "../support/token-for.js";

// What a server that asks for tokens tells clients that know HTTP and nothing else, and what stays open to all.

const PAGE = "https://app.example.com";

let world: World;

beforeAll(async () => {
  world = await startWorld({ ...authSettings, CORS_ORIGINS: PAGE, GRAPHIQL: "true" });
});
afterAll(() => world.stop());

const json = { "content-type": "application/json" };
const hello = JSON.stringify({ query: "{ __typename }" });
const post = (headers: Readonly<Record<string, string>>, body = hello) =>
  fetch(world.gateway.graphqlUrl, { method: "POST", headers: { ...json, ...headers }, body });

test("with a token everything works", async () => {
  const answer = await post({ authorization: bearerFor() });

  expect([answer.status, await answer.json()]).toEqual([200, { data: { __typename: "Query" } }]);
});

describe("without one, the answer is 401 in the shape of all errors, and says how to ask", () => {
  test.each<[string, () => Promise<Response>]>([
    ["an operation", () => post({})],
    ["a stream", () => post({ accept: "text/event-stream" })],
    ["what is no JSON", () => post({}, "{")],
    ["what is no GraphQL", () => post({}, '{"query":"{"}')],
    ["a GET", () => fetch(`${world.gateway.graphqlUrl}?query={__typename}`, { headers: json })],
    [
      "a GET of what looks like a browser and wants no page",
      () =>
        fetch(`${world.gateway.graphqlUrl}?query={__typename}`, {
          headers: { ...json, accept: "application/json, text/html;q=0.5" },
        }),
    ],
    [
      "a GET that could be a page or a stream",
      () =>
        fetch(`${world.gateway.graphqlUrl}?query={__typename}`, {
          headers: { ...json, accept: "text/event-stream, application/json, text/html;q=0.5" },
        }),
    ],
  ])("for %s", async (_, send) => {
    const answer = await send();

    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: expect.stringMatching(/token/),
          extensions: {
            code: "UNAUTHENTICATED",
            retryable: false,
            requestId: answer.headers.get("x-request-id"),
          },
        },
      ],
    });
  });

  test("before the body has come", async () => {
    const { ended } = await sendRaw(
      world.gateway.url,
      "POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" +
        "Content-Type: application/json\r\nContent-Length: 200000\r\n\r\n",
    );

    expect(await ended).toMatch(/^HTTP\/1\.1 401 /);
  });
});

describe("for pages of a listed origin", () => {
  test("a token may be sent", async () => {
    const answer = await fetch(world.gateway.graphqlUrl, {
      method: "OPTIONS",
      headers: {
        origin: PAGE,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type",
      },
    });

    expect(answer.headers.get("access-control-allow-origin")).toBe(PAGE);
    expect(answer.headers.get("access-control-allow-headers")).toMatch(/\bauthorization\b/);
  });

  test("a refusal can be read, its headers too", async () => {
    const answer = await post({ origin: PAGE });

    expect(answer.status).toBe(401);
    expect(answer.headers.get("access-control-allow-origin")).toBe(PAGE);
    expect(answer.headers.get("access-control-expose-headers")).toMatch(
      /retry-after.*www-authenticate.*x-request-id/,
    );
  });
});

test.each([
  ["/livez", "application/json"],
  ["/readyz", "application/json"],
  ["/graphiql", "text/html"],
  ["/graphql", "text/html"],
])("%s needs no token", async (path, accept) => {
  const answer = await fetch(`${world.gateway.url}${path}`, { headers: { accept } });

  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain(accept);
});

test("a token does not show in the log, whatever it is refused for", async () => {
  const tokens = [bearerFor(), bearerFor({ exp: 1 }), bearerFor({ secret: "x".repeat(32) })];
  for (const authorization of tokens) await post({ authorization });

  const log = world.gateway.logLines.join("\n");
  for (const token of tokens) expect(log).not.toContain(token.split(".").at(-1));
});

test("a token with the scope gets the picture, and one without it does not", async () => {
  const narrow = { authorization: bearerFor({ scopes: ["events:read"] }) };
  const order = { roomUuid: world.room };
  const answers = [
    await askForPicture(world.gateway.graphqlUrl, order),
    await askForPicture(world.gateway.graphqlUrl, order, narrow),
  ];

  expect(answers.map(({ errors }) => errors[0]?.extensions.code)).toEqual([undefined, "FORBIDDEN"]);
});
