import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../support/start-world.js";

// What comes before GraphQL: methods, content types, bodies. Every refusal is JSON of the same shape and says what to do.

let world: World;

beforeAll(async () => {
  world = await startWorld({ LIMIT_BODY_BYTES: "2000", CORS_ORIGINS: "https://app.example.com" });
});
afterAll(() => world.stop());

const JSON_TYPE = { "content-type": "application/json" };
const QUERY = JSON.stringify({ query: "{ __typename }" });

async function send(init: RequestInit, path = "/graphql") {
  const response = await fetch(world.gateway.url + path, init);
  const text = await response.text();
  return { response, status: response.status, body: text === "" ? null : JSON.parse(text) };
}
const post = (body: string | null, headers: Record<string, string> = JSON_TYPE) =>
  send({ method: "POST", headers, body });
const get = (parameters: Record<string, string>, headers: Record<string, string> = JSON_TYPE) =>
  send({ headers }, `/graphql?${new URLSearchParams(parameters)}`);

describe("a body that is no GraphQL request", () => {
  const example = '{"query":"{ __typename }"}';
  const object = `The body must be a JSON object such as ${example}.`;
  const malformed = "Invalid JSON in the body (at position 1); quote names and escape line breaks.";
  const batching =
    "This server takes one operation per request; send the operations of this list one by one.";
  const missing = `The request has no body; POST JSON such as ${example} with content-type application/json.`;

  test.each([
    ["cut off", "{", 400, "BAD_REQUEST", malformed],
    ["with unquoted names", "{query: 1}", 400, "BAD_REQUEST", malformed],
    ["empty", "", 400, "BAD_REQUEST", missing],
    ["a number", "5", 400, "BAD_REQUEST", object],
    ["a text", '"{ __typename }"', 400, "BAD_REQUEST", object],
    ["null", "null", 400, "BAD_REQUEST", object],
    ["a list", `[${QUERY}]`, 400, "BATCHING_DISABLED", batching],
    ["an empty list", "[]", 400, "BATCHING_DISABLED", batching],
  ] as const)("because it is %s is refused with what to send", async (_, text, status, code, message) => {
    const answer = await post(text);

    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      errors: [
        {
          message: message,
          extensions: { code, retryable: false, requestId: expect.any(String) },
        },
      ],
    });
  });

  test.each([
    ["without query", "{}"],
    ["with a query that is no text", '{"query": 5}'],
    ["with variables that are no object", '{"query": "{ __typename }", "variables": "x"}'],
  ])("because it is %s is a BAD_REQUEST", async (_, text) => {
    const { status, body } = await post(text);

    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: "BAD_REQUEST", retryable: false } }]);
  });

  test("because it is too large is refused with the bound", async () => {
    const { status, body } = await post(JSON.stringify({ query: `{ __typename } # ${"x".repeat(2_000)}` }));

    expect(status).toBe(413);
    expect(body.errors).toMatchObject([
      { message: "The request body may have at most 2000 bytes.", extensions: { code: "BODY_TOO_LARGE" } },
    ]);
  });
});

describe("the content type", () => {
  test.each([
    "application/xml",
    "application/graphql",
    "application/octet-stream",
    "application/jsonp",
    "application/json-patch+json",
  ])("%s is refused", async (type) => {
    const { status, body } = await post(QUERY, { "content-type": type });

    expect(status).toBe(415);
    expect(body.errors).toMatchObject([
      {
        message: "The content type of a GraphQL request must be application/json.",
        extensions: { code: "UNSUPPORTED_MEDIA_TYPE" },
      },
    ]);
  });

  test.each(["application/json", "application/json; charset=utf-8", "Application/JSON"])(
    "%s is taken",
    async (type) => {
      expect((await post(QUERY, { "content-type": type })).body).toEqual({ data: { __typename: "Query" } });
    },
  );
});

describe("a request that a page of another site could send without asking (CSRF)", () => {
  test.each([
    ["text/plain", QUERY],
    ["application/x-www-form-urlencoded", "query=%7B__typename%7D"],
    [
      "multipart/form-data; boundary=x",
      '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{a}\r\n--x--',
    ],
  ])("is refused as a POST of %s", async (type, text) => {
    const { status, body } = await post(text, { "content-type": type });

    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      {
        message: expect.stringContaining("CSRF"),
        extensions: { code: "BAD_REQUEST", requestId: expect.any(String) },
      },
    ]);
  });

  test("is none where the content type says so, whatever else it has", async () => {
    const { status, body } = await post(QUERY, { ...JSON_TYPE, "apollo-require-preflight": "" });

    expect({ status, body }).toEqual({ status: 200, body: { data: { __typename: "Query" } } });
  });

  test("is refused as a GET without a header that asks first", async () => {
    const { status, body } = await get({ query: "{ __typename }" }, {});

    expect(status).toBe(400);
    expect(body.errors[0].message).toContain("CSRF");
  });
});

describe("an accept header that no answer fits", () => {
  test.each([
    "text/html",
    "image/png",
    "application/json;q=0",
    "application/json;charset=iso-8859-1",
    "multipart/mixed",
    ",,;;=",
  ])("%s is refused before anything is done", async (accept) => {
    world.emulator.control.requests.clear();
    const query = `mutation { screenshotScene(input: { roomUuid: "${world.room}", width: 9, height: 9 }) { url } }`;
    const { response, status, body } = await post(JSON.stringify({ query }), { ...JSON_TYPE, accept });

    expect(status).toBe(406);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(body.errors).toMatchObject([
      {
        message: expect.stringMatching(/^The accept header names no type/),
        extensions: { code: "NOT_ACCEPTABLE", retryable: false },
      },
    ]);
    expect(world.emulator.control.requests.list()).toEqual([]);
  });

  test.each([
    "",
    "application/*;q=0.1",
    "text/html, application/json;q=0.5",
    "application/json;callbackSpec=1.0",
  ])("is not %j", async (accept) => {
    const { status, body } = await post(QUERY, { ...JSON_TYPE, accept });

    expect({ status, body }).toEqual({ status: 200, body: { data: { __typename: "Query" } } });
  });
});

describe("an empty text in the place of nothing", () => {
  const answer = { status: 200, body: { data: { __typename: "Query" } } };

  test("is no operation's name in a body", async () => {
    const { status, body } = await post(
      JSON.stringify({ query: "query A { __typename }", operationName: "" }),
    );

    expect({ status, body }).toEqual(answer);
  });

  test("is no name, no variables and no extensions in an address", async () => {
    const { status, body } = await get({
      query: "query A { __typename }",
      operationName: "",
      variables: "",
      extensions: "",
    });

    expect({ status, body }).toEqual(answer);
  });

  test("is none of them without an equals sign either", async () => {
    const { status, body } = await send(
      { headers: JSON_TYPE },
      "/graphql?query={__typename}&operationName&variables&extensions",
    );

    expect({ status, body }).toEqual(answer);
  });

  test("lets no mutation be asked with GET", async () => {
    world.emulator.control.requests.clear();
    const query = `mutation { screenshotScene(input: { roomUuid: "${world.room}", width: 9, height: 9 }) { url } }`;
    const { status } = await get({ query, operationName: "" });

    expect(status).toBe(405);
    expect(world.emulator.control.requests.list()).toEqual([]);
  });

  test("is refused where a parameter is there twice", async () => {
    const { status, body } = await send(
      { headers: JSON_TYPE },
      "/graphql?query={__typename}&operationName=&operationName=",
    );

    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: "BAD_REQUEST" } }]);
  });
});

describe("GET", () => {
  test("answers a query, with variables from the address", async () => {
    const { status, body } = await get({
      query: "query ($uuid: ID!) { whiteboardRoom(uuid: $uuid) { uuid } }",
      variables: JSON.stringify({ uuid: world.room }),
    });

    expect({ status, body }).toEqual({
      status: 200,
      body: { data: { whiteboardRoom: { uuid: world.room } } },
    });
  });

  test("refuses a mutation, and nothing is done", async () => {
    world.emulator.control.requests.clear();
    const { response, status, body } = await get({
      query: `mutation { screenshotScene(input: { roomUuid: "${world.room}", width: 9, height: 9 }) { url } }`,
    });

    expect(status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    expect(body.errors).toMatchObject([{ extensions: { code: "BAD_REQUEST" } }]);
    expect(world.emulator.control.requests.list()).toEqual([]);
  });
});

test("a subscription by POST is told that this way gives one answer only", async () => {
  const { status, body } = await post(JSON.stringify({ query: "subscription { anything }" }));

  expect(status).toBe(405);
  expect(body).toEqual({
    errors: [
      {
        message: expect.stringMatching(/WebSocket .*text\/event-stream.*subscriptionSpec=1\.0.*callbacks/),
        locations: [{ line: 1, column: 1 }],
        extensions: {
          code: "SUBSCRIPTION_TRANSPORT_REQUIRED",
          retryable: false,
          requestId: expect.any(String),
        },
      },
    ],
  });
});

describe("other methods and paths", () => {
  test.each(["PUT", "DELETE", "PATCH"])("%s is told which methods there are", async (method) => {
    const { response, status, body } = await send({ method, headers: JSON_TYPE, body: QUERY });

    expect(status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, POST");
    expect(body.errors).toMatchObject([
      {
        message: `GraphQL is asked with POST, or GET for queries; not with ${method}.`,
        extensions: { code: "BAD_REQUEST" },
      },
    ]);
  });

  test.each(["/graphq", "/graphql/more", "/v5/rooms"])("%s is told where GraphQL is", async (path) => {
    const { status, body } = await send({}, path);

    expect(status).toBe(404);
    expect(body.errors).toMatchObject([
      { message: "Nothing is served here; GraphQL is at /graphql.", extensions: { code: "NOT_FOUND" } },
    ]);
  });
});

test("the path may end in a slash", async () => {
  const { status, body } = await send({ method: "POST", headers: JSON_TYPE, body: QUERY }, "/graphql/");

  expect({ status, body }).toEqual({ status: 200, body: { data: { __typename: "Query" } } });
});

describe("a persisted query", () => {
  const query = "{ persisted: __typename }";
  const persistedQuery = { version: 1, sha256Hash: createHash("sha256").update(query).digest("hex") };
  const extensions = { persistedQuery };

  test("is asked for by its hash once it was sent in full", async () => {
    const unknown = await post(JSON.stringify({ extensions }));
    expect(unknown.status).toBe(200);
    expect(unknown.body.errors).toMatchObject([{ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }]);

    const data = { persisted: "Query" };
    expect((await post(JSON.stringify({ query, extensions }))).body).toEqual({ data });
    expect((await post(JSON.stringify({ extensions }))).body).toEqual({ data });
    expect((await get({ extensions: JSON.stringify(extensions) })).body).toEqual({ data });
  });

  test.each([
    ["the text of one that was sent", query],
    ["a part of a name", " { persisted: __typename }"],
    ["nothing", ""],
  ])("is unknown where its hash is %s", async (_, sha256Hash) => {
    await post(JSON.stringify({ query }));
    const { status, body } = await post(
      JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } } }),
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({ errors: [{ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] });
  });

  test.each([
    ["none", undefined],
    ["null", null],
    ["no persisted query", { clientLibrary: { name: "@apollo/client", version: "4.0.0" } }],
    ["null in its place", { persistedQuery: null }],
  ])("is not asked for where the extensions are %s and the document is sent", async (_, others) => {
    const { status, body } = await post(JSON.stringify({ query, extensions: others }));

    expect({ status, body }).toEqual({ status: 200, body: { data: { persisted: "Query" } } });
  });

  test.each([
    ["a text", "x"],
    ["a list", []],
    ["a number", 7],
  ])("nor is anything where the extensions are %s", async (_, others) => {
    const { status, body } = await post(JSON.stringify({ query, extensions: others }));

    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
  });

  test.each<[string, unknown]>([
    ["not there", undefined],
    ["null", null],
    ["a number", 7],
    ["an object", {}],
    ["an object that cannot be made a text", { toString: 1 }],
    ["a list", [["a"]]],
  ])("whose hash is %s is refused, by POST and by GET", async (_, sha256Hash) => {
    const named = { persistedQuery: { version: 1, sha256Hash } };
    const answers = [
      await post(JSON.stringify({ extensions: named })),
      await post(JSON.stringify({ query: null, extensions: named })),
      await get({ extensions: JSON.stringify(named) }),
    ];

    for (const { status, body } of answers) {
      expect({ status, body }).toMatchObject({
        status: 400,
        body: {
          errors: [
            {
              message:
                "extensions.persistedQuery.sha256Hash must be a text: the document's SHA-256 in hexadecimal digits.",
              extensions: { code: "BAD_REQUEST" },
            },
          ],
        },
      });
    }
  });

  test("whose hash is that of another document is refused", async () => {
    const { status, body } = await post(JSON.stringify({ query: "{ __typename }", extensions }));

    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      { message: "provided sha does not match query", extensions: { code: "BAD_REQUEST" } },
    ]);
  });
});

describe("pages of other origins (CORS)", () => {
  const preflight = (origin: string) =>
    send({
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });

  test("one that is listed may call: the preflight and the answer both say so", async () => {
    const origin = "https://app.example.com";
    const asked = await preflight(origin);
    expect(asked.status).toBe(204);
    expect(asked.response.headers.get("access-control-allow-origin")).toBe(origin);
    expect(asked.response.headers.get("access-control-allow-methods")).toContain("POST");
    expect(asked.response.headers.get("access-control-allow-headers")).toBe("content-type");

    const answered = await post(QUERY, { ...JSON_TYPE, origin });
    expect(answered.response.headers.get("access-control-allow-origin")).toBe(origin);
    expect(answered.response.headers.get("vary")).toContain("Origin");
  });

  test.each([
    "https://evil.example.com",
    "https://app.example.com.evil.com",
    "http://app.example.com",
    "https://studio.apollographql.com",
    "http://localhost:3000",
    "null",
  ])("%s, which is not listed, may not", async (origin) => {
    const asked = await preflight(origin);
    expect(asked.response.headers.get("access-control-allow-origin")).toBeNull();

    const answered = await post(QUERY, { ...JSON_TYPE, origin });
    expect(answered.response.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("the request id", () => {
  test("of the caller is echoed and is that of the error", async () => {
    const { response, body } = await post("{", { ...JSON_TYPE, "x-request-id": "caller-4711" });

    expect(response.headers.get("x-request-id")).toBe("caller-4711");
    expect(body.errors[0].extensions.requestId).toBe("caller-4711");
  });

  test.each([
    ["short", "abc"],
    ["with odd characters", "a b c d e f g h"],
    ["very long", "x".repeat(65)],
  ])("that is %s is replaced by a fresh one", async (_, given) => {
    const { response, body } = await post("{", { ...JSON_TYPE, "x-request-id": given });

    const fresh = response.headers.get("x-request-id");
    expect(fresh).toMatch(/^[0-9a-f-]{36}$/);
    expect(body.errors[0].extensions.requestId).toBe(fresh);
  });

  test("is on good answers too, a different one each time", async () => {
    const ids = [await post(QUERY), await post(QUERY)].map(({ response }) =>
      response.headers.get("x-request-id"),
    );

    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(null);
  });
});
