import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ask } from "../support/ask.js";
import { startWorld, type World } from "../support/start-world.js";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
beforeEach(() => world.emulator.control.requests.clear());

const times = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");
const nested = (levels: number) =>
  `{ __schema { types { ${"ofType { ".repeat(levels)}name${" }".repeat(levels)} } } }`;
const deep = (levels: number) => `query { ${"x { ".repeat(levels - 1)}y${" }".repeat(levels - 1)} }`;
const picture = (i: number) =>
  `p${i}: screenshotScene(input: { roomUuid: "r", width: 1, height: 1 }) { url }`;

interface Excess {
  readonly what: string;
  readonly document: string;
  readonly variables?: Record<string, unknown>;
  readonly code: string;
  readonly message: string;
}

const excesses: readonly Excess[] = [
  {
    what: "fields nested too deeply",
    document: deep(16),
    code: "DEPTH_LIMIT_EXCEEDED",
    message: "The operation nests fields 16 deep; at most 15 are allowed.",
  },
  {
    what: "fields nested too deeply through fragments",
    document: `query { ...A } fragment A on Query { ${"x { ".repeat(8)} ...B ${"}".repeat(8)} } fragment B on Query { ${"x { ".repeat(8)} y ${"}".repeat(8)} }`,
    code: "DEPTH_LIMIT_EXCEEDED",
    message: "The operation nests fields 17 deep; at most 15 are allowed.",
  },
  {
    what: "too many aliases",
    document: `{ whiteboardRoom(uuid: "r") { ${times(31, (i) => `u${i}: uuid`)} } }`,
    code: "ALIAS_LIMIT_EXCEEDED",
    message: "The operation has 31 aliases; at most 30 are allowed.",
  },
  {
    what: "too many aliases through a fragment that is spread often",
    document: `{ whiteboardRoom(uuid: "r") { ${times(4, () => "...A")} } } fragment A on WhiteboardRoom { ${times(8, (i) => `u${i}: uuid`)} }`,
    code: "ALIAS_LIMIT_EXCEEDED",
    message: "The operation has 32 aliases; at most 30 are allowed.",
  },
  {
    what: "too many root fields",
    document: `{ ${times(21, () => "__typename")} }`,
    code: "ROOT_FIELD_LIMIT_EXCEEDED",
    message: "The operation has 21 root fields; at most 20 are allowed.",
  },
  {
    what: "too many root fields through fragments",
    document: "{ ...A ...A ...A } fragment A on Query { ...B ...B } fragment B on Query { a b c d }",
    code: "ROOT_FIELD_LIMIT_EXCEEDED",
    message: "The operation has 24 root fields; at most 20 are allowed.",
  },
  {
    what: "too many directives",
    document: `{ __typename ${times(51, () => "@skip(if: false)")} }`,
    code: "DIRECTIVE_LIMIT_EXCEEDED",
    message: "The operation has 51 directives; at most 50 are allowed.",
  },
  {
    what: "too many tokens",
    document: `{ ${times(2_000, () => "__typename")} }`,
    code: "TOKEN_LIMIT_EXCEEDED",
    message: "The document has more than 2000 tokens; that is the limit.",
  },
  {
    what: "too many directory screenshots",
    document: `mutation { ${times(
      11,
      (i) => `d${i}: screenshotSceneDirectory(input: { roomUuid: "r", width: 1, height: 1 }) { url }`,
    )} }`,
    code: "COST_LIMIT_EXCEEDED",
    message: "The operation costs 5610 points; at most 5000 are allowed.",
  },
  {
    what: "too many entities by variables",
    document:
      "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on WhiteboardRoom { uuid scenes } } }",
    variables: {
      representations: Array.from({ length: 500 }, (_, i) => ({
        __typename: "WhiteboardRoom",
        uuid: `r${i}`,
      })),
    },
    code: "COST_LIMIT_EXCEEDED",
    message: "The operation costs 10500 points; at most 5000 are allowed.",
  },
  {
    what: "too many entities by the default of a variable",
    document: `query ($r: [_Any!]! = [${times(
      180,
      (i) => `{ __typename: "WhiteboardRoom", uuid: "r${i}" }`,
    )}]) { _entities(representations: $r) { ... on WhiteboardRoom { ...S ...S ...S } } } fragment S on WhiteboardRoom { scenes }`,
    code: "COST_LIMIT_EXCEEDED",
    message: "The operation costs 7200 points; at most 5000 are allowed.",
  },
  {
    what: "too many pictures by the default of a variable",
    document:
      "query ($n: Int = 200) { snapshotSessions(first: $n) { nodes { id snapshots(first: $n) { nodes { id } } } } }",
    code: "COST_LIMIT_EXCEEDED",
    message: "The operation costs 80601 points; at most 5000 are allowed.",
  },
  {
    what: "too many entities by a literal",
    document: `{ _entities(representations: [${times(
      180,
      (i) => `{ __typename: "WhiteboardRoom", uuid: "r${i}" }`,
    )}]) { ... on WhiteboardRoom { ...S ...S ...S } } } fragment S on WhiteboardRoom { scenes }`,
    code: "COST_LIMIT_EXCEEDED",
    message: "The operation costs 7200 points; at most 5000 are allowed.",
  },
];

describe.each(excesses)("$what", ({ document, variables, code, message }) => {
  test("is refused as a whole, by how much it is over, and the service is not asked", async () => {
    const { status, data, errors } = await ask(world.gateway.graphqlUrl, document, variables);

    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors).toMatchObject([{ message, extensions: { code, retryable: false } }]);
    expect(world.emulator.control.requests.list()).toEqual([]);
  });
});

test.each([
  ["twenty root fields", `{ ${times(20, () => "__typename")} }`],
  ["thirty aliases", `{ __schema { queryType { ${times(30, (i) => `n${i}: name`)} } } }`],
  ["fifty directives", `{ __schema { queryType { ${times(50, () => "name @skip(if: false)")} } } }`],
])("%s are not too many", async (_, document) => {
  const { status, errors } = await ask(world.gateway.graphqlUrl, document);

  expect({ status, errors }).toEqual({ status: 200, errors: [] });
});

test("sizes by variables are judged by their values, not by what they might be", async () => {
  const { errors } = await ask(
    world.gateway.graphqlUrl,
    "query ($n: Int) { snapshotSessions(first: $n) { nodes { snapshots(first: $n) { nodes { id url session { id } } } } } }",
    { n: 1 },
  );

  // This server has no sessions; it got as far as looking for them.
  expect(errors).toMatchObject([{ extensions: { code: "NOT_CONFIGURED" } }]);
});

test("each limit is a setting", async () => {
  const strict = await startWorld({
    LIMIT_DEPTH: "2",
    LIMIT_ALIASES: "1",
    LIMIT_ROOT_FIELDS: "2",
    LIMIT_DIRECTIVES: "0",
    LIMIT_COST: "100",
    LIMIT_TOKENS: "40",
  });
  const code = async (document: string) =>
    (await ask(strict.gateway.graphqlUrl, document)).errors[0]?.extensions.code;
  try {
    expect(await code("{ a { b { c } } }")).toBe("DEPTH_LIMIT_EXCEEDED");
    expect(await code("{ a: x b: y }")).toBe("ALIAS_LIMIT_EXCEEDED");
    expect(await code("{ a b c }")).toBe("ROOT_FIELD_LIMIT_EXCEEDED");
    expect(await code("{ a @skip(if: true) }")).toBe("DIRECTIVE_LIMIT_EXCEEDED");
    expect(await code(`mutation { ${picture(0)} }`)).toBe("COST_LIMIT_EXCEEDED");
    expect(await code(`{ ${times(40, () => "a")} }`)).toBe("TOKEN_LIMIT_EXCEEDED");
    expect(await code("{ __typename }")).toBeUndefined();
  } finally {
    await strict.stop();
  }
});

describe("fragments that attack", () => {
  test("in a circle are refused as invalid", async () => {
    const { status, errors } = await ask(
      world.gateway.graphqlUrl,
      "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    );

    expect(status).toBe(400);
    expect(errors).toMatchObject([
      {
        message: 'Cannot spread fragment "A" within itself via "B".',
        extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
      },
    ]);
  });

  test("that double at each of a hundred steps are refused at once", async () => {
    const fragments = times(100, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    const begun = performance.now();
    const { status, errors } = await ask(
      world.gateway.graphqlUrl,
      `{ ...F0 } ${fragments} fragment F100 on Query { __typename }`,
    );

    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: "ROOT_FIELD_LIMIT_EXCEEDED" } }]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  test("that overlap without end do not reach the slow part of validation", async () => {
    const fields = times(200, (i) => `a${i % 7}: scenes(directory: "/${i}")`);
    const begun = performance.now();
    const { status, errors } = await ask(
      world.gateway.graphqlUrl,
      `{ whiteboardRoom(uuid: "r") { ...A ...A } } fragment A on WhiteboardRoom { ${fields} }`,
    );

    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: "ALIAS_LIMIT_EXCEEDED" } }]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

test("deep introspection is held by the depth rule of graphql-js, not by ours", async () => {
  const { errors } = await ask(world.gateway.graphqlUrl, nested(9));

  expect(errors).toEqual([]);
});
