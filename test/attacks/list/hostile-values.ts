import type { Attack } from "../support/attack.js";
import { onEveryTransport } from "../support/on-every-transport.js";
import { operationText } from "../support/operation-text.js";
import { post } from "../support/post.js";
import { NO_SESSION, sessionOperation } from "../support/session-operation.js";

const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const nestedObject = (levels: number, name: string) => `{${name}:`.repeat(levels) + 1 + "}".repeat(levels);
const listOf = (count: number, item: string) => `[${Array.from({ length: count }, () => item).join(",")}]`;

/** The root field of both kinds that takes a filter. */
const filtered = (filter: (n: number) => string) =>
  onEveryTransport((kind, n) => ({
    query: `${kind} F${n} { recordingEvents(filter: ${filter(n)}) { ${
      kind === "query" ? "nodes { cursor }" : "cursor"
    } } }`,
  }));

const byVariables = (type: string, argument: string, variables: (n: number) => string) =>
  onEveryTransport((kind, n) => ({
    query: `${kind} V${n}($v: ${type}) { recordingEvents(${argument}: $v) { ${
      kind === "query" ? "nodes { cursor }" : "cursor"
    } } }`,
    variables: variables(n),
  }));

/** Values that are too deep, too long, or not what they seem. */
export const hostileValues: readonly Attack[] = [
  {
    name: "lists nested in a literal",
    stoppedBy: "tokens",
    tries: filtered((n) => `{ cname: "c${n}", codes: ${nested(950)} }`),
    code: "BAD_USER_INPUT",
  },
  {
    name: "objects nested in a literal",
    stoppedBy: "tokens",
    tries: filtered((n) => nestedObject(450, `a${n}`)),
    code: "BAD_USER_INPUT",
  },
  {
    name: "a number of a hundred thousand digits in a literal",
    stoppedBy: "its scalar",
    tries: filtered((n) => `{ codes: [${n}, ${"9".repeat(100_000)}] }`),
    code: "BAD_USER_INPUT",
  },
  {
    name: "lists nested in a variable",
    stoppedBy: "its scalar",
    tries: byVariables("RecordingEventFilter", "filter", () => `{"v":{"cname":${nested(110_000)}}}`),
    code: "BAD_USER_INPUT",
  },
  {
    name: "lists nested in a variable that is not declared",
    stoppedBy: "nobody reads it",
    tries: onEveryTransport((kind, n) => ({
      query: sessionOperation({ kind, selection: `a${n}: id` }),
      variables: `{"nobody":${nested(110_000)}}`,
    })),
    code: { HTTP: "data", other: "NOT_FOUND" },
  },
  {
    name: "sixty thousand wrong items in a variable",
    stoppedBy: "ten errors",
    tries: byVariables("RecordingEventFilter", "filter", () => `{"v":{"codes":${listOf(60_000, '"x"')}}}`),
    code: "BAD_USER_INPUT",
  },
  {
    name: "eighty thousand right items in a variable",
    stoppedBy: "its own rule, at most 100 codes",
    tries: byVariables("RecordingEventFilter", "filter", () => `{"v":{"codes":${listOf(80_000, "45")}}}`),
    code: "BAD_USER_INPUT",
  },
  {
    name: "thousands of unknown fields in a variable",
    stoppedBy: "ten errors",
    tries: byVariables(
      "RecordingEventFilter",
      "filter",
      () => `{"v":{${Array.from({ length: 15_000 }, (_, i) => `"cnam${i}":1`).join(",")}}}`,
    ),
    code: "BAD_USER_INPUT",
  },
  {
    name: "numbers without bounds in a variable",
    stoppedBy: "its scalar",
    tries: byVariables(
      "RecordingEventFilter",
      "filter",
      () => `{"v":{"codes":[1e400,-1e400,${"9".repeat(99_999)}]}}`,
    ),
    code: "BAD_USER_INPUT",
  },
  {
    name: "__proto__ and constructor as keys",
    stoppedBy: "variables are read by their own names only",
    tries: onEveryTransport((kind, n) => ({
      query: sessionOperation({ kind, selection: `a${n}: id` }),
      variables: '{"__proto__":{"id":1,"toString":1},"constructor":{"prototype":{"polluted":true}}}',
    })),
    code: { HTTP: "data", other: "NOT_FOUND" },
  },
  {
    name: "__proto__ in an input object",
    stoppedBy: "its type",
    tries: byVariables("RecordingEventFilter", "filter", () => '{"v":{"__proto__":{"cname":"demo"}}}'),
    code: "BAD_USER_INPUT",
  },
  {
    name: "a cursor of two hundred kilobytes",
    stoppedBy: "its rule",
    tries: byVariables("String", "after", (n) => `{"v":"${n}${"eyJ2IjoxfQ".repeat(20_000)}"}`),
    code: "BAD_USER_INPUT",
  },
  {
    name: "a null byte in a cursor",
    stoppedBy: "its rule",
    tries: byVariables("String", "after", (n) => `{"v":"\\u0000${n}"}`),
    code: "BAD_USER_INPUT",
  },
  {
    name: "null bytes and half characters in a channel's name",
    stoppedBy: "its scalar",
    tries: byVariables("RecordingEventFilter", "filter", (n) => `{"v":{"cname":"\\u0000\\ud800${n}"}}`),
    code: "BAD_USER_INPUT",
  },
  {
    name: "a pattern in place of a name",
    stoppedBy: "its scalar",
    tries: byVariables(
      "RecordingEventFilter",
      "filter",
      (n) => `{"v":{"cname":"${"%_*".repeat(50_000)}${n}"}}`,
    ),
    code: "BAD_USER_INPUT",
  },
  {
    name: "thousands of entities, each with next to nothing",
    stoppedBy: "cost",
    tries: {
      HTTP: (target, n) =>
        post(target, "HTTP", {
          body: operationText({
            query: `query E${n}($r: [_Any!]!) { _entities(representations: $r) { __typename } }`,
            variables: `{"r":${listOf(4_500, '{"__typename":"WhiteboardRoom","uuid":"r"}')}}`,
          }),
        }),
    },
    code: "COST_LIMIT_EXCEEDED",
  },
  {
    name: "lists nested in an entity's key",
    stoppedBy: "its rule",
    tries: {
      HTTP: (target, n) =>
        post(target, "HTTP", {
          body: operationText({
            query: `query E${n}($r: [_Any!]!) { _entities(representations: $r) { __typename } }`,
            variables: `{"r":[{"__typename":"WhiteboardRoom","uuid":${nested(100_000)}}]}`,
          }),
        }),
    },
    code: "BAD_USER_INPUT",
  },
  {
    name: "SQL in an id",
    stoppedBy: "its rule",
    tries: onEveryTransport((kind, n) => ({
      query: sessionOperation({ kind, selection: `a${n}: id`, id: `${NO_SESSION}' OR '1'='1` }),
    })),
    code: "BAD_USER_INPUT",
  },
];
