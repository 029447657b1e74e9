import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CallbackRouter, startCallbackRouter } from "../support/start-callback-router.js";
import { bearerFor } from "../support/token-for.js";
import type { Usage } from "../support/usage.js";
import { allAttacks } from "./list/all-attacks.js";
import type { Attack } from "./support/attack.js";
import { attackedSettings } from "./support/attacked-settings.js";
import { cheaperOf } from "./support/cheaper-of.js";
import { expectedCode } from "./support/expected-code.js";
import { onEveryTransport } from "./support/on-every-transport.js";
import { sessionOperation } from "./support/session-operation.js";
import { type AttackedGateway, startAttackedGateway } from "./support/start-attacked-gateway.js";
import type { Target } from "./support/target.js";
import { type Outcome, tryAttack } from "./support/try-attack.js";
import { usageTable } from "./support/usage-table.js";

// Every attack on a server of its own, in production and with the default limits: the code that it is refused with, what
// it costs the server in CPU and memory, and that others are answered afterwards.

/**
 * How much more CPU than an ordinary operation a request of an attack may take. The costliest come to between twenty and
 * forty times as much; what this was made to find, to hundreds and thousands.
 */
const MOST_TIMES_ORDINARY = 80;
/** The same of somebody without a token, none of whose documents is looked at; so far it came to four. */
const MOST_TIMES_OF_NOBODY = 20;
/** How often an attack that took more is tried again: the machine's other work is in the figure too, by chance. */
const REPEATS = 2;
/** Megabytes that may stay in use after all attacks of a kind: what documents are kept in, and twice that for chance. */
const KEPT_MB = 100;
const MB = 1_000_000;

let router: CallbackRouter;
let gateway: AttackedGateway;
let ordinaryMs: number;
const measured: (readonly [attack: string, outcome: Outcome])[] = [];

const targetFor = (authorization: string | null): Target => ({
  url: gateway.url,
  graphqlUrl: `${gateway.url}/graphql`,
  authorization,
  newSubscription: () => router.newSubscription(randomUUID()),
});

const ordinary = {
  tries: onEveryTransport((kind, n) => ({ query: sessionOperation({ kind, selection: `o${n}: id cname` }) })),
};

beforeAll(async () => {
  router = await startCallbackRouter();
  gateway = await startAttackedGateway({
    ...(await attackedSettings()),
    SUBSCRIPTION_CALLBACK_ORIGINS: router.origin,
  });
  const parts = { gateway, target: targetFor(bearerFor()) };
  // The first requests are for the compiler; they would make anything look cheap afterwards.
  await tryAttack(ordinary, { ...parts, rounds: 12 });
  const outcomes = await tryAttack(ordinary, { ...parts, rounds: 12 });
  ordinaryMs = outcomes.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / outcomes.length;
  measured.push(...outcomes.map((outcome) => ["an ordinary operation", outcome] as const));
}, 180_000);
afterAll(async () => {
  process.stdout.write(`\n${usageTable(measured)}\n`);
  await gateway.stop();
  await router.stop();
});

interface Attempt {
  readonly authorization: string | null;
  readonly rounds: number;
  /** In the table. */
  readonly called: string;
}

/** Tries an attack, and fails for a code other than the expected or for what costs too much. */
async function attackAs(attack: Attack, { authorization, rounds, called }: Attempt): Promise<void> {
  const most = ordinaryMs * (authorization === null ? MOST_TIMES_OF_NOBODY : MOST_TIMES_ORDINARY);
  const attempt = () => tryAttack(attack, { gateway, target: targetFor(authorization), rounds });
  let outcomes = await attempt();
  for (let again = 0; again < REPEATS && outcomes.some(({ cpuMs }) => cpuMs >= most); again++) {
    outcomes = cheaperOf(outcomes, await attempt());
  }
  measured.push(...outcomes.map((outcome) => [called, outcome] as const));

  const answered = outcomes.map(({ transport, codes }) => `${transport}: ${codes.join(" ")}`);
  const expected = outcomes.map(
    ({ transport }) => `${transport}: ${expectedCode(attack, transport, authorization !== null)}`,
  );
  expect(answered, attack.name).toEqual(expected);
  for (const { transport, cpuMs } of outcomes) {
    expect(cpuMs, `CPU ms of ${attack.name} on ${transport}`).toBeLessThan(most);
  }
}

/** Others are answered, on every transport, and nothing went wrong unseen. */
async function expectGoodHealth(): Promise<void> {
  const outcomes = await tryAttack(ordinary, { gateway, target: targetFor(bearerFor()), rounds: 1 });
  expect(outcomes.map(({ codes }) => codes.join())).toEqual(["data", ...Array(4).fill("NOT_FOUND")]);
  expect(gateway.stderr()).toBe("");
}

describe.each(allAttacks)("$kind", ({ attacks }) => {
  let before: Usage;

  beforeAll(async () => {
    before = await gateway.usage({ collected: true });
  });

  test.each(attacks)("$name", async (attack) => {
    await attackAs(attack, { authorization: bearerFor(), rounds: 2, called: attack.name });
    await expectGoodHealth();
  });

  test("are refused to somebody without a token before anything is read", async () => {
    for (const attack of attacks) {
      await attackAs(attack, { authorization: null, rounds: 1, called: `${attack.name}, without a token` });
    }
    await expectGoodHealth();
  });

  test("leave no more memory in use than documents may be kept in", async () => {
    const after = await gateway.usage({ collected: true });

    expect((after.live - before.live) / MB).toBeLessThan(KEPT_MB);
  });
});
