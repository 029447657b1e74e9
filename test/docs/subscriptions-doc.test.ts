import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settings } from "../../src/config/settings.js";
import { CloseCode } from "../../src/transports/websocket/close-code.js";
import { codeBlocks } from "../support/code-blocks.js";
import { runPasted } from "../support/run-pasted.js";
import { type NotifiedWorld, startNotifiedWorld } from "../support/start-notified-world.js";
import { startTokenServer, type TokenServer } from "../support/start-token-server.js";
import { multipartClient } from "../support/streams/multipart-client.js";
import { sseClient } from "../support/streams/sse-client.js";
import { websocketClient } from "../support/streams/websocket-client.js";
import { untilItHolds } from "../support/until-it-holds.js";

// What docs/subscriptions.md and the README tell people to paste, pasted.

const PAGE = "docs/subscriptions.md";
const EXAMPLES = "examples/subscriptions";
const page = readFileSync(PAGE, "utf8");
const blocks = codeBlocks(PAGE);
const programs = blocks.filter(({ language }) => language === "js");
const isCurl = ({ text }: { readonly text: string }) => text.startsWith("curl -sN");
const startsSession = ({ text }: { readonly text: string }) => text.includes("startSnapshotSession");

test("the programs of the page are the files of examples/subscriptions", () => {
  const files = readdirSync(EXAMPLES).map((name) => readFileSync(`${EXAMPLES}/${name}`, "utf8"));

  expect(programs.map(({ text }) => text).sort()).toEqual(files.sort());
});

test("every program follows the same subscription to the same channel", () => {
  expect(programs.length).toBeGreaterThan(5);
  for (const { text } of programs) expect(text).toMatch(/snapshotCaptured\(cname: \$cname.*"demo"/s);
});

test.each(
  page.split("\n").flatMap((line) => {
    const [, name = "", byDefault = ""] = /^\| `([A-Z_]+)` \| ([\d,]*) ?\|/.exec(line) ?? [];
    return name in settings ? [[name, byDefault.replaceAll(",", "")] as const] : [];
  }),
)("%s is given with its default", (name, byDefault) => {
  const { example, fallback } = settings[name as keyof typeof settings];
  expect(byDefault).toBe(fallback === null ? "" : example);
});

test("every code with which a WebSocket is closed is explained", () => {
  for (const code of Object.values(CloseCode)) expect(page).toContain(String(code));
});

describe("while a session runs in the demo channel", () => {
  let world: NotifiedWorld;
  let tokens: TokenServer;
  beforeAll(async () => {
    tokens = await startTokenServer(3_600);
    world = await startNotifiedWorld({});
    const [start] = blocks.filter(startsSession);
    const eager = start?.text.replace("captureInterval: 5", "captureInterval: 1") ?? "";
    const host = new URL(world.gateway.url).host;
    const [, body = ""] = /-d '(.*)'/.exec(eager) ?? [];
    const response = await fetch(`http://${host}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(await response.json()).toMatchObject({ data: { startSnapshotSession: { status: "STARTED" } } });
  });
  afterAll(() => {
    tokens.stop();
    return world.stop();
  });

  test.each(programs.map((block) => [block.heading, block] as const))(
    "the program under “%s” prints pictures as they arrive, pasted as it is",
    async (_, block) => {
      const text = block.text.replace("https://app.example.com/token", tokens.url);
      const { lines, output } = runPasted({ ...block, text }, world.gateway.url);

      await untilItHolds(() => expect(lines().length, output()).toBeGreaterThan(2));

      for (const line of lines()) expect(line).toMatch(/^\d{4}-\d\d-\d\dT\S+Z 10[12] http\S+$/);
      const [, , url = ""] = lines()[0]?.split(" ") ?? [];
      const picture = await fetch(url);
      expect(picture.headers.get("content-type")).toBe("image/jpeg");
      await picture.body?.cancel();
    },
  );

  test.each([
    ["docs/subscriptions.md", blocks.filter(isCurl)],
    ["README.md", codeBlocks("README.md").filter(isCurl)],
  ])("the curl line of %s streams pictures, pasted as it is", async (_, [block]) => {
    if (block === undefined) throw new Error("there is none");
    const { lines, output } = runPasted(block, world.gateway.url);

    const results = () => lines().filter((line) => line.startsWith("data: {"));
    await untilItHolds(() => expect(results().length, output()).toBeGreaterThan(2));
    for (const result of results()) {
      expect(JSON.parse(result.slice("data: ".length))).toMatchObject({
        data: { snapshotCaptured: { snapshot: { streamUid: expect.stringMatching(/^10[12]$/) } } },
      });
    }
  });

  test.each([
    ["WebSocket", websocketClient],
    ["server-sent events", sseClient],
    ["multipart", multipartClient],
  ])("the README's subscription brings pictures over %s, unchanged", async (_, open) => {
    const block = codeBlocks("README.md").find(({ text }) => text.startsWith("subscription"));
    const stream = open(world.gateway.graphqlUrl, { query: block?.text ?? "" });

    await untilItHolds(() => expect(stream.results.length).toBeGreaterThan(2));
    stream.leave();

    for (const { errors } of stream.results) expect(errors).toBeUndefined();
  });

  test("the health test of docs/callbacks.md passes, pasted as it is", async () => {
    const block = codeBlocks("docs/callbacks.md").find(({ text }) => text.includes("health-test"));
    if (block === undefined) throw new Error("there is none");
    const text = block.text.replace("http://127.0.0.1:4100", world.emulator.url);
    const { ended, lines, output } = runPasted({ ...block, text: `${text}echo` }, world.gateway.url);
    await ended;

    const results = JSON.parse(lines()[0] ?? "null") as readonly { readonly passed: boolean }[];
    expect(results.length).toBeGreaterThan(10);
    for (const { passed } of results) expect(passed, output()).toBe(true);
  });
});
