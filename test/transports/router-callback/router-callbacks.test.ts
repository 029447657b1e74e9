import { afterEach, beforeEach, expect, test } from "vitest";
import { StillgraphError } from "../../../src/errors/stillgraph-error.js";
import { ErrorPresenter } from "../../../src/execution/error-presenter.js";
import { Expiries } from "../../../src/transports/expiries.js";
import { repeatPauses } from "../../../src/transports/router-callback/repeat-pauses.js";
import { RouterCallbacks } from "../../../src/transports/router-callback/router-callbacks.js";
import { closedPort } from "../../support/closed-port.js";
import { ManualSchedule } from "../../support/manual-schedule.js";
import { openCaller } from "../../support/open-caller.js";
import { ScriptedSubscriptions } from "../../support/scripted-subscriptions.js";
import { silentLog } from "../../support/silent-log.js";
import { type CallbackRouter, startCallbackRouter } from "../../support/start-callback-router.js";
import { untilItHolds } from "../../support/until-it-holds.js";

const SUBSCRIPTION = { source: "subscription { counted }" };
const context = { requestId: "request-1", caller: openCaller };
const counted = (n: number) => ({ data: { counted: n } });

let router: CallbackRouter;
let clock: ManualSchedule;
let subscriptions: ScriptedSubscriptions;
let callbacks: RouterCallbacks;

beforeEach(async () => {
  router = await startCallbackRouter();
  clock = new ManualSchedule();
  subscriptions = new ScriptedSubscriptions();
  callbacks = new RouterCallbacks({
    pipeline: subscriptions,
    presenter: new ErrorPresenter(silentLog, false),
    log: silentLog,
    expiries: new Expiries(Date.now),
    allowedOrigins: [router.origin],
    limits: { perOrigin: 3, inAll: 3 },
    schedule: clock.schedule,
  });
});

afterEach(async () => {
  subscriptions.end(null);
  router.release();
  const closing = callbacks.close(1);
  if (callbacks.count > 0) await clock.pass(1);
  await closing;
  await router.stop();
});

/** A subscription of the router that has begun. */
async function begin(id: string, heartbeatIntervalMs?: number): Promise<void> {
  const accepted = await callbacks.subscribe(
    SUBSCRIPTION,
    router.newSubscription(id, heartbeatIntervalMs),
    context,
  );
  if ("errors" in accepted) throw new AggregateError(accepted.errors);
  accepted.open();
}

/** Lets each pause between repeats pass. */
async function repeatToTheEnd(): Promise<void> {
  for (const ms of repeatPauses) await clock.pass(ms);
}

const actions = (id: string) => router.messages(id).map(({ action }) => action);
const noneOpen = () =>
  untilItHolds(() => {
    expect({ open: subscriptions.open, count: callbacks.count }).toEqual({ open: 0, count: 0 });
  });

test("the router confirms first, gets every result in order, and is told that nothing follows", async () => {
  await begin("a");
  subscriptions.publish(counted(1), counted(2), counted(3));
  await router.received("a", 4);
  subscriptions.end(null);
  const messages = await router.received("a", 5);

  expect(actions("a")).toEqual(["check", "next", "next", "next", "complete"]);
  expect(router.results("a")).toEqual([counted(1), counted(2), counted(3)]);
  expect(messages[4]).not.toHaveProperty("errors");
  expect(router.violations).toEqual([]);
  await noneOpen();
});

test("nothing but the first check goes out before the router has its answer", async () => {
  const accepted = await callbacks.subscribe(SUBSCRIPTION, router.newSubscription("a"), context);
  subscriptions.publish(counted(1));

  expect(actions("a")).toEqual(["check"]);
  if (!("open" in accepted)) throw new Error("it was refused");
  accepted.open();
  await router.received("a", 2);
  expect(router.results("a")).toEqual([counted(1)]);
});

test("a router that does not confirm gets a 400 with the reason and nothing else", async () => {
  const unknown = {
    ...router.newSubscription("a"),
    subscriptionId: "b",
    callbackUrl: `${router.origin}/callback/b`,
  };
  const wrong = { ...router.newSubscription("c"), verifier: "guessed" };
  router.fail("check", { status: 200 });

  for (const extension of [router.newSubscription("d"), unknown, wrong]) {
    await expect(callbacks.subscribe(SUBSCRIPTION, extension, context)).rejects.toMatchObject({
      code: "CALLBACK_REFUSED",
    });
  }
  subscriptions.publish(counted(1));
  expect([actions("b"), actions("c"), actions("d")]).toEqual([["check"], ["check"], ["check"]]);
  await noneOpen();
});

test("an address where nobody listens is a refusal, not a wait", async () => {
  const origin = `http://127.0.0.1:${await closedPort()}`;
  const elsewhere = new RouterCallbacks({
    pipeline: subscriptions,
    presenter: new ErrorPresenter(silentLog, false),
    log: silentLog,
    expiries: new Expiries(Date.now),
    allowedOrigins: [origin],
  });
  const extension = { ...router.newSubscription("a"), callbackUrl: `${origin}/callback/a` };

  await expect(elsewhere.subscribe(SUBSCRIPTION, extension, context)).rejects.toMatchObject({
    code: "CALLBACK_REFUSED",
  });
  expect(elsewhere.count).toBe(0);
  await elsewhere.close(0);
});

test.each([
  ["a query", { source: "{ rooms }" }, "BAD_REQUEST"],
  ["a mutation", { source: "mutation { stop }" }, "BAD_REQUEST"],
])("%s is refused before the router is called", async (_, request, code) => {
  await expect(callbacks.subscribe(request, router.newSubscription("a"), context)).rejects.toMatchObject({
    code,
  });
  expect(router.messages("a")).toEqual([]);
});

test("a document with a mistake is refused before the router is called, and leaves nothing behind", async () => {
  const refused = await callbacks.subscribe({ source: "broken {" }, router.newSubscription("a"), context);

  expect(refused).toMatchObject({ errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }] });
  expect(router.messages("a")).toEqual([]);
  expect(clock.waiting).toEqual([]);
  expect(callbacks.count).toBe(0);
});

test("a slow router has one message under way and the rest waits in the log", async () => {
  await begin("a");
  router.fail("next", "hold");
  subscriptions.publish(...Array.from({ length: 50 }, (_, n) => counted(n)));
  await router.received("a", 2);

  expect(subscriptions.waiting).toBe(49);
  router.release();
  await router.received("a", 51);
  expect(router.results("a")).toEqual(Array.from({ length: 50 }, (_, n) => counted(n)));
  expect(router.mostAtOnce).toBe(1);
});

test("a router that ended a subscription is sent nothing more, and what it held is free", async () => {
  await begin("a");
  await begin("b");
  router.forget("a");
  subscriptions.publish(counted(1), counted(2));
  await router.received("b", 3);
  await untilItHolds(() => {
    expect({ open: subscriptions.open, count: callbacks.count }).toEqual({ open: 1, count: 1 });
  });

  expect(actions("a")).toEqual(["check", "next"]);
});

test("a quiet subscription is checked within the heartbeat, and its end is noticed without an event", async () => {
  await begin("a", 6_000);
  await clock.pass(4_000);
  await router.received("a", 2);
  await clock.pass(4_000);
  await router.received("a", 3);
  expect({ open: subscriptions.open, actions: actions("a") }).toEqual({
    open: 1,
    actions: ["check", "check", "check"],
  });

  router.forget("a");
  await clock.pass(4_000);
  await noneOpen();
  expect(clock.waiting).toEqual([]);
});

test("a check that is due goes before the results that wait", async () => {
  await begin("a", 6_000);
  router.fail("next", "hold");
  subscriptions.publish(counted(1), counted(2), counted(3));
  await router.received("a", 2);
  await clock.pass(4_000);
  router.release();
  await router.received("a", 5);

  expect(actions("a")).toEqual(["check", "next", "check", "next", "next"]);
});

test("a message that the router's front turned away is repeated, and the result comes once", async () => {
  await begin("a");
  router.fail("next", { status: 503 }, { status: 429 });
  subscriptions.publish(counted(1), counted(2));
  await clock.pass(100);
  await clock.pass(250);
  await router.received("a", 5);

  expect(router.results("a")).toEqual([counted(1), counted(2)]);
});

test("a router that stays away is given up after the last repeat", async () => {
  await begin("a");
  router.fail("next", ...repeatPauses.map(() => ({ status: 503 })), { status: 503 });
  subscriptions.publish(counted(1));
  await repeatToTheEnd();
  await noneOpen();

  expect(actions("a")).toEqual(["check", ...Array<string>(6).fill("next")]);
  expect(clock.waiting).toEqual([]);
});

test.each([
  ["cut the connection", "cut"],
  ["failed", { status: 500 }],
] as const)("a router that %s on a result is not sent it twice but asked to come back", async (_, fault) => {
  await begin("a");
  router.fail("next", fault);
  subscriptions.publish(counted(1), counted(2));
  const messages = await router.received("a", 3);

  expect(actions("a")).toEqual(["check", "next", "complete"]);
  expect(messages[2]?.errors).toMatchObject([
    { extensions: { code: "CALLBACK_INTERRUPTED", retryable: true, requestId: "request-1" } },
  ]);
  await noneOpen();
});

test("a redirect is not followed", async () => {
  const other = await startCallbackRouter();
  await begin("a");
  router.fail("next", { status: 307, headers: { location: `${other.origin}/callback/a` } });
  subscriptions.publish(counted(1));
  await noneOpen();

  expect(other.messages("a")).toEqual([]);
  await other.stop();
});

test("an answer without end is cut off, and its status is what counts", async () => {
  await begin("a");
  router.fail("next", { status: 200, body: "x".repeat(1_000_000) });
  subscriptions.publish(counted(1), counted(2));
  await router.received("a", 3);

  expect(router.results("a")).toEqual([counted(2)]);
  expect(subscriptions.open).toBe(1);
});

test("errors that nobody foresaw reach the router masked, with the request's id", async () => {
  await begin("a");
  subscriptions.end(new Error("password is hunter2"));
  const [, complete] = await router.received("a", 2);

  expect(complete?.errors).toMatchObject([{ extensions: { code: "INTERNAL", requestId: "request-1" } }]);
  expect(JSON.stringify(complete)).not.toContain("hunter2");
});

test("more subscriptions than there are places are refused, and a place that was left is taken again", async () => {
  await begin("a");
  await begin("b");
  await begin("c");
  await expect(begin("d")).rejects.toMatchObject({ code: "RATE_LIMITED" });
  expect(router.messages("d")).toEqual([]);

  router.forget("a");
  subscriptions.publish(counted(1));
  await untilItHolds(() => expect(callbacks.count).toBe(2));
  await begin("e");
});

test("on drain the routers are told to come back before the connections are cut", async () => {
  await begin("a");
  await begin("b");
  subscriptions.publish(counted(1));
  subscriptions.end(new StillgraphError("SERVER_RESTARTING", "This server is going down."));
  await callbacks.close(60_000);

  for (const id of ["a", "b"]) {
    expect(actions(id)).toEqual(["check", "next", "complete"]);
    expect(router.messages(id)[2]?.errors).toMatchObject([{ extensions: { code: "SERVER_RESTARTING" } }]);
  }
  expect(clock.waiting).toEqual([]);
});

test("a drain does not wait longer than it may for a router that does not answer", async () => {
  await begin("a");
  router.fail("complete", "hold");
  subscriptions.end(new StillgraphError("SERVER_RESTARTING", "This server is going down."));
  await router.received("a", 2);
  const closing = callbacks.close(5_000);
  await clock.pass(5_000);
  await closing;

  expect(callbacks.count).toBe(0);
});
