import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEmulator } from "../../emulator/start-emulator.js";
import { ask } from "../support/ask.js";
import { type Gateway, startGateway } from "../support/start-gateway.js";
import { startWorld, type World } from "../support/start-world.js";

// What a server in production hides, next to what the same server tells a developer.

const PRODUCTION = { NODE_ENV: "production", WHITEBOARD_API_URL: "https://whiteboard.invalid" };
const MISSPELT = "{ whiteboardRom(uuid: 1) { uuid } }";

let development: World;
let production: Gateway;

beforeAll(async () => {
  development = await startWorld();
  production = await startGateway(development.emulator.describe().whiteboard, PRODUCTION);
});
afterAll(async () => {
  await production.stop();
  await development.stop();
});

describe("in development", () => {
  test("the schema may be asked for", async () => {
    const { status, data, errors } = await ask(development.gateway.graphqlUrl, getIntrospectionQuery());

    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    expect(data).toHaveProperty("__schema.types");
  });

  test("a misspelt field is told what it may have meant", async () => {
    const { errors } = await ask(development.gateway.graphqlUrl, MISSPELT);

    expect(errors[0]?.message).toBe(
      'Cannot query field "whiteboardRom" on type "Query". Did you mean "whiteboardRoom"?',
    );
  });

  test("GraphiQL and the landing page are served", async () => {
    expect((await fetch(`${development.gateway.url}/graphiql`)).status).toBe(200);
    const page = await fetch(development.gateway.graphqlUrl, { headers: { accept: "text/html" } });
    expect(page.headers.get("content-type")).toContain("text/html");
  });
});

describe("in production", () => {
  test.each([
    getIntrospectionQuery(),
    "{ __schema { types { name } } }",
    '{ __type(name: "Query") { name } }',
  ])("the schema may not be asked for: %.30s", async (document) => {
    const { status, data, errors } = await ask(production.graphqlUrl, document);

    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining("introspection"),
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    });
  });

  test("__typename may be, since clients need it", async () => {
    expect((await ask(production.graphqlUrl, "{ __typename }")).data).toEqual({ __typename: "Query" });
  });

  test.each([
    ["field", MISSPELT],
    ["argument", "{ whiteboardRoom(uid: 1) { uuid } }"],
    ["type", "query ($a: WhiteboardRegio) { __typename }"],
    ["input field", 'mutation { screenshotScene(input: { roomUid: "r", width: 1, height: 1 }) { url } }'],
    ["enum value", "{ whiteboardRoom(uuid: 1, region: US_SW) { uuid } }"],
    ["directive argument", "{ __typename @skip(iff: true) }"],
  ])("a misspelt %s is told nothing of the schema", async (_, document) => {
    const { status, errors } = await ask(production.graphqlUrl, document);

    expect(status).toBe(400);
    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toContain("Did you mean");
  });

  test("a misspelt field in a variable is told nothing of the schema either", async () => {
    const { errors } = await ask(
      production.graphqlUrl,
      "mutation ($input: ScreenshotSceneInput!) { screenshotScene(input: $input) { url } }",
      { input: { roomUuid: "r", width: 1, height: 1, tokn: "x", region: "US_SW" } },
    );

    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toContain("Did you mean");
  });

  test("no page is served, and the bare address leads to none", async () => {
    for (const path of ["/graphiql", "/"]) {
      expect((await fetch(`${production.url}${path}`, { redirect: "manual" })).status).toBe(404);
    }
  });

  test("introspection and pages can be switched on by name", async () => {
    const emulator = await startEmulator({ port: 0 });
    const open = await startGateway(emulator.describe().whiteboard, {
      ...PRODUCTION,
      INTROSPECTION: "true",
      GRAPHIQL: "true",
    });
    try {
      expect((await ask(open.graphqlUrl, "{ __schema { queryType { name } } }")).errors).toEqual([]);
      expect((await fetch(`${open.url}/graphiql`)).status).toBe(200);
    } finally {
      await open.stop();
      await emulator.stop();
    }
  });
});
