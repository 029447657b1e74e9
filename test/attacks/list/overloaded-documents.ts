import type { Attack } from "../support/attack.js";
import { onEveryTransport } from "../support/on-every-transport.js";
import { sessionOperation } from "../support/session-operation.js";
import { times } from "../support/times.js";

const onSession = (selection: (n: number) => string, more: (n: number) => string = () => "") =>
  onEveryTransport((kind, n) => ({
    query: sessionOperation({ kind, selection: selection(n), more: more(n) }),
  }));

/** Documents that ask for too much of one thing. */
export const overloadedDocuments: readonly Attack[] = [
  {
    name: "alias overload",
    stoppedBy: "aliases",
    tries: onSession((n) => times(600, (i) => `a${n}x${i}: cname`)),
    code: "ALIAS_LIMIT_EXCEEDED",
  },
  {
    name: "directive overload",
    stoppedBy: "directives",
    tries: onSession((n) => `a${n}: cname ${times(900, (i) => `@a${i}`)}`),
    code: "DIRECTIVE_LIMIT_EXCEEDED",
  },
  {
    name: "field duplication",
    stoppedBy: "tokens, and graphql-js's own bound on comparisons",
    tries: onSession((n) => `a${n}: id ${times(1_900, () => "cname")}`),
    code: { HTTP: "GRAPHQL_VALIDATION_FAILED", other: "COST_LIMIT_EXCEEDED" },
  },
  {
    name: "duplicates that conflict deep inside",
    stoppedBy: "tokens, and graphql-js's own bound on comparisons",
    tries: onSession((n) =>
      times(
        2,
        (i) =>
          `snapshots(first: 0) { nodes { a${n}: id ${times(90, (j) => `url(expiresIn: ${i + 1}${j})`)} } }`,
      ),
    ),
    code: "GRAPHQL_VALIDATION_FAILED",
  },
  {
    name: "deep nesting",
    stoppedBy: "depth",
    tries: onSession(
      (n) => `${"snapshots { nodes { session { ".repeat(160)}a${n}: id${" } } }".repeat(160)}`,
    ),
    code: "DEPTH_LIMIT_EXCEEDED",
  },
  {
    name: "fragments in a circle",
    stoppedBy: "validation",
    tries: onSession(
      (n) => `...F${n}x0`,
      (n) => times(150, (i) => `fragment F${n}x${i} on SnapshotSession { ...F${n}x${(i + 1) % 150} }`),
    ),
    code: "GRAPHQL_VALIDATION_FAILED",
  },
  {
    name: "fragments that double a hundred times",
    stoppedBy: "aliases, counted wherever a fragment is spread",
    tries: onSession(
      (n) => `...F${n}x0`,
      (n) =>
        `${times(100, (i) => `fragment F${n}x${i} on SnapshotSession { ...F${n}x${i + 1} ...F${n}x${i + 1} }`)}
        fragment F${n}x100 on SnapshotSession { a: id }`,
    ),
    code: "ALIAS_LIMIT_EXCEEDED",
  },
  {
    name: "a long chain of fragments",
    stoppedBy: "depth",
    tries: onSession(
      (n) => `...F${n}x0`,
      (n) =>
        `${times(99, (i) => `fragment F${n}x${i} on SnapshotSession { snapshots { nodes { session { ...F${n}x${i + 1} } } } }`)}
        fragment F${n}x99 on SnapshotSession { id }`,
    ),
    code: "DEPTH_LIMIT_EXCEEDED",
  },
  {
    name: "more tokens than may be",
    stoppedBy: "tokens",
    tries: onSession((n) => `a${n}: id ${times(60_000, () => "id")}`),
    code: "TOKEN_LIMIT_EXCEEDED",
  },
  {
    name: "a document of line breaks and comments",
    stoppedBy: "body",
    tries: onSession((n) => `a${n}: nothing ${"#\n".repeat(80_000)}`),
    code: "GRAPHQL_VALIDATION_FAILED",
  },
  {
    name: "errors behind a hundred thousand lines",
    stoppedBy: "ten errors",
    tries: onSession((n) => `${"\n".repeat(100_000)} ${times(600, (i) => `a${n}x${i}`)}`),
    code: { HTTP: "GRAPHQL_VALIDATION_FAILED", other: "COST_LIMIT_EXCEEDED" },
  },
  {
    name: "conditions on everything",
    stoppedBy: "directives",
    tries: onEveryTransport((kind, n) => ({
      query: sessionOperation({
        kind,
        variables: "($a: Boolean!)",
        selection: `a${n}: id ${times(100, () => "id @skip(if: $a) @include(if: $a)")}`,
      }),
      variables: '{"a":true}',
    })),
    code: "DIRECTIVE_LIMIT_EXCEEDED",
  },
  {
    name: "first: 1000000",
    stoppedBy: "cost",
    tries: onSession((n) => `a${n}: id snapshots(first: 1000000) { nodes { id } }`),
    code: "COST_LIMIT_EXCEEDED",
  },
  {
    name: "first by a variable named like a member of every object",
    stoppedBy: "cost",
    tries: onEveryTransport((kind, n) => ({
      query: sessionOperation({
        kind,
        variables: "($constructor: Int = 200)",
        selection: `a${n}: id snapshots(first: $constructor) {
          nodes { session { snapshots(first: $constructor) { nodes { id } } } }
        }`,
      }),
    })),
    code: "COST_LIMIT_EXCEEDED",
  },
];
