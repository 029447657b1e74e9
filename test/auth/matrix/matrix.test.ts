import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scopes as allScopes, type Scope } from "../../../src/auth/scope.js";
import { executableSchema } from "../../support/executable-schema.js";
import { callbackClient } from "../../support/streams/callback-client.js";
import type { TokenOrder } from "../../support/token-for.js";
import { faultIn } from "./fault-in.js";
import { guardedPlaces } from "./guarded-places.js";
import { rows } from "./rows.js";
import { rulesOnTheWay } from "./rules-on-the-way.js";
import { type MatrixWorld, startMatrixWorld } from "./start-matrix-world.js";
import type { Thing, Things } from "./thing.js";
import { ways } from "./ways.js";

const PATIENCE_MS = 90_000;
const schema = executableSchema();
const scopeSets: readonly (readonly Scope[])[] = [[], ...allScopes.map((scope) => [scope]), allScopes];

let world: MatrixWorld;
beforeAll(async () => {
  world = await startMatrixWorld(callbackClient.settings);
}, PATIENCE_MS);
afterAll(() => world?.stop(), PATIENCE_MS);

interface TokenHolder {
  readonly token: TokenOrder;
  readonly scopes: readonly Scope[];
  /** What of the two things the token names. */
  readonly reach: readonly Thing[];
}

/** Every set of scopes with every way to name rooms and channels. */
function callersOf({ own, foreign }: Things): TokenHolder[] {
  const reaches: { readonly token: TokenOrder; readonly reach: readonly Thing[] }[] = [
    { token: { rooms: [own.room], channels: [own.cname] }, reach: [own] },
    { token: { rooms: [`${own.room.slice(0, 9)}*`], channels: ["nobodys", "own*"] }, reach: [own] },
    { token: {}, reach: [own, foreign] },
  ];
  return scopeSets.flatMap((scopes) =>
    reaches.map(({ token, reach }) => ({ token: { ...token, scopes }, scopes, reach })),
  );
}

test("every place of the schema that not everybody may use has a row, and no other", () => {
  expect(Object.keys(rows).sort()).toEqual(guardedPlaces(schema).sort());
});

/** The field under test is not at the root, so that something else is asked first. */
function isBelowRoot(place: string): boolean {
  return place.includes(".") && !/^(Query|Mutation|Subscription)\./.test(place);
}

describe.each(ways)("over %s", (_transport, serves, way) => {
  test.each(Object.entries(rows))(
    "%s is answered to those it is for",
    async (place, questionsOf) => {
      const { things, graphqlUrl } = world;
      const faults: string[] = [];
      for (const [index, question] of questionsOf(things).entries()) {
        if (!serves(question.source)) continue;
        const rules = rulesOnTheWay(schema, question.source);
        for (const { token, scopes, reach } of callersOf(things)) {
          const isMet = (set: readonly string[]) => set.every((scope) => scopes.some((own) => own === scope));
          const isAllowed = rules.every((rule) => rule.some(isMet));
          // Who has not the scopes is refused before it matters what is asked for: one's own and another's will do.
          if (!isAllowed && index > 1) continue;
          const wanted = isAllowed ? question.about.filter((thing) => reach.includes(thing)) : [];
          const isEnough = (text: string) =>
            wanted.length > 0 && wanted.every((thing) => text.includes(question.shows(thing)));
          const given = await way(graphqlUrl, question, token, isEnough);
          const standing = { isAllowed, reach, isBelow: isBelowRoot(place) };
          const fault = faultIn(given, question, standing, things);
          if (fault !== null) {
            faults.push(`${fault}: ${question.source} by ${JSON.stringify(token)}: ${given.text}`);
          }
        }
      }
      expect(faults.slice(0, 3)).toEqual([]);
    },
    PATIENCE_MS,
  );
});
