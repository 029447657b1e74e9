import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, ask } from "../../support/ask.js";
import { type CallbackRouter, startCallbackRouter } from "../../support/start-callback-router.js";
import { bearerFor } from "../../support/token-for.js";
import { type MatrixWorld, startMatrixWorld } from "./start-matrix-world.js";
import { marksOf, type Thing } from "./thing.js";

const PATIENCE_MS = 60_000;
/** As the store makes them, and that of nothing. */
const NOBODY = "00000000-0000-7000-8000-000000000000";

let world: MatrixWorld;
let router: CallbackRouter;
let own: Thing;
let foreign: Thing;
beforeAll(async () => {
  router = await startCallbackRouter();
  world = await startMatrixWorld({ SUBSCRIPTION_CALLBACK_ORIGINS: router.origin });
  ({ own, foreign } = world.things);
}, PATIENCE_MS);
afterAll(async () => {
  await world?.stop();
  await router?.stop();
}, PATIENCE_MS);

type Body = Readonly<Record<string, unknown>>;

/** Somebody whose token names the room and the channel of one thing. */
function callerOf(sub: string, { room, cname }: Thing, more: { readonly scopes?: readonly never[] } = {}) {
  const authorization = bearerFor({ sub, rooms: [room], channels: [cname], ...more });
  return (source: string, variables: Body = {}): Promise<Answer> =>
    ask(world.graphqlUrl, source, variables, { authorization });
}

const victim = (source: string, variables?: Body) => callerOf("victim", foreign)(source, variables);
const thief = (source: string, variables?: Body) => callerOf("thief", own)(source, variables);

/** An answer without what is of the request alone. */
function said({ data, errors }: Answer): unknown {
  return {
    data,
    errors: errors.map(({ extensions: { requestId: _, ...rest }, ...error }) => ({ ...error, ...rest })),
  };
}

function textOf({ data, errors }: Answer): string {
  return JSON.stringify([data, errors]);
}

function expectNothingOf(thing: Thing, text: string): void {
  expect(marksOf(thing).filter((mark) => text.includes(mark))).toEqual([]);
}

describe("a stolen cursor shows the thief nothing but their own things", () => {
  test.each(["recordingEvents", "snapshots", "snapshotSessions"])("of %s", async (field) => {
    const page = `query ($after: String) { ${field}(after: $after) { nodes { __typename } edges { cursor } } }`;
    const { data } = await victim(page);
    const { edges = [] } = (data?.[field] ?? {}) as {
      readonly edges?: readonly { readonly cursor: string }[];
    };
    expect(edges.length).toBeGreaterThan(0);
    const list = {
      recordingEvents: "{ noticeId cname sid payload }",
      snapshots: "{ id fileName }",
      snapshotSessions: "{ id cname sid }",
    }[field];
    for (const { cursor } of edges) {
      const answer = await thief(`query ($after: String) { ${field}(after: $after) { nodes ${list} } }`, {
        after: cursor,
      });
      expect(answer.errors).toEqual([]);
      expectNothingOf(foreign, textOf(answer));
      expectNothingOf(foreign, Buffer.from(cursor, "base64url").toString("latin1"));
    }
  });
});

describe("a stolen id is answered like one of nothing, word for word", () => {
  test.each<[string, (thing: string) => string]>([
    ["node, of a session", (uuid) => `{ node(id: "session_${uuid}") { id } }`],
    ["snapshotSession", (uuid) => `{ snapshotSession(id: "session_${uuid}") { id } }`],
    [
      "recordingEvents",
      (uuid) => `{ recordingEvents(filter: { sessionId: "session_${uuid}" }) { nodes { cursor } } }`,
    ],
    ["snapshots", (uuid) => `{ snapshots(filter: { sessionId: "session_${uuid}" }) { nodes { id } } }`],
    [
      "_entities",
      (uuid) =>
        `{ _entities(representations: [{ __typename: "SnapshotSession", id: "session_${uuid}" }]) { __typename } }`,
    ],
    [
      "updateSnapshotSession",
      (uuid) =>
        `mutation { updateSnapshotSession(input: { sessionId: "session_${uuid}", unsubscribeVideoUids: ["7"] }) { id } }`,
    ],
    [
      "stopSnapshotSession",
      (uuid) => `mutation { stopSnapshotSession(input: { sessionId: "session_${uuid}" }) { id } }`,
    ],
    ["refreshSnapshots", (uuid) => `mutation { refreshSnapshots(sessionId: "session_${uuid}") { id } }`],
  ])("%s", async (_, source) => {
    const uuid = foreign.runningSession.replace("session_", "");
    expect(said(await thief(source(uuid)))).toEqual(said(await thief(source(NOBODY))));
    const { data } = await victim(`{ snapshotSession(id: "${foreign.runningSession}") { status } }`);
    expect(data).not.toMatchObject({ snapshotSession: { status: expect.stringMatching(/STOP|FAIL/) } });
  });
});

describe("a stolen idempotency key", () => {
  const start = `mutation ($input: StartSnapshotSessionInput!) { startSnapshotSession(input: $input) { id cname } }`;
  const order = (cname: string) => ({
    cname,
    captureInterval: 3_600,
    maxIdleTime: 86_400,
    idempotencyKey: "a-key",
  });

  test("gives no session of the other channel, and in one's own it is a key of one's own", async () => {
    const first = await victim(start, { input: order(foreign.cname) });
    const { id = "" } = (first.data?.["startSnapshotSession"] ?? {}) as { readonly id?: string };
    expect(id).toMatch(/^session_/);
    expect((await victim(start, { input: order(foreign.cname) })).data).toEqual(first.data);

    const taken = await thief(start, { input: order(foreign.cname) });
    expect(taken.data).toBeNull();
    expect(taken.errors).toMatchObject([
      { extensions: { code: "FORBIDDEN", inputPath: ["input", "cname"] } },
    ]);
    const own_ = await thief(start, { input: order(own.cname) });
    expect(own_.data).toMatchObject({ startSnapshotSession: { cname: own.cname } });
    expect(textOf(own_)).not.toContain(id);
  });

  test("gives no session of somebody else who shares the channel", async () => {
    const first = await victim(start, { input: order(foreign.cname) });
    const colleague = await callerOf("colleague", foreign)(start, { input: order(foreign.cname) });
    expect(colleague.errors).toEqual([]);
    expect(colleague.data).not.toEqual(first.data);
  });
});

test("a stolen subscription of a router shows the thief nothing, and goes on for its owner", async () => {
  const extension = router.newSubscription("victims");
  const subscribe = (thing: Thing, sub: string, source: string) =>
    fetch(world.graphqlUrl, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json;callbackSpec=1.0",
        authorization: bearerFor({ sub, rooms: [thing.room], channels: [thing.cname] }),
      },
      body: JSON.stringify({ query: source, extensions: { subscription: extension } }),
    }).then((response) => response.text());
  const { start } = world.things;
  await subscribe(
    foreign,
    "victim",
    `subscription { snapshotCaptured(after: "${start}") { snapshot { id } } }`,
  );
  await router.received("victims", 2);

  const tries = [
    `subscription { snapshotCaptured(cname: "${foreign.cname}", after: "${start}") { snapshot { id } } }`,
    `subscription { recordingEvents(filter: { sessionId: "${foreign.runningSession}" }, after: "${start}") { noticeId } }`,
    `subscription { recordingEvents(after: "${start}") { noticeId } }`,
  ];
  for (const source of tries) {
    const text = await subscribe(own, "thief", source);
    expectNothingOf(foreign, text);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
  }
  router.forget("victims");
  const results = JSON.stringify(router.results("victims"));
  expect(results).toContain(foreign.snapshot);
  expectNothingOf(own, results);
});

test("bringing storage of one's own needs its scope, wherever the pictures are of", async () => {
  const storage = { vendor: "AMAZON_S3", region: "US_EAST_1", bucket: "b", accessKey: "a", secretKey: "s" };
  const authorization = bearerFor({ scopes: ["recordings:write"] });
  const { data, errors } = await ask(
    world.graphqlUrl,
    "mutation ($input: StartSnapshotSessionInput!) { startSnapshotSession(input: $input) { id } }",
    { input: { cname: own.cname, storage } },
    { authorization },
  );
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN", inputPath: ["input", "storage"] } }]);
});

test("a whiteboard token for the room does not stand in for the caller's own", async () => {
  const { errors } = await thief(
    `mutation { screenshotScene(input: { roomUuid: "${foreign.room}", width: 8, height: 8, token: "NETLESSROOM_x" }) { url } }`,
  );
  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN", inputPath: ["input", "roomUuid"] } }]);
});
