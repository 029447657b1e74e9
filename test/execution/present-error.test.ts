import { GraphQLError, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { catalogue, type ErrorCode } from "../../src/errors/catalogue.js";
import { StillgraphError } from "../../src/errors/stillgraph-error.js";
import { codedError } from "../../src/execution/coded-error.js";
import { presentError } from "../../src/execution/present-error.js";

const calmly = { requestId: "r-1", hideSuggestions: false };

/** A thrown error as graphql-js hands it on, and Apollo Server once more around it. */
function fromResolver(thrown: Error, layers = 1): GraphQLError {
  let error = new GraphQLError(thrown.message, { originalError: thrown, path: ["field"] });
  for (let i = 1; i < layers; i++) error = new GraphQLError(error.message, { originalError: error });
  return error;
}

describe("an error of the catalogue", () => {
  test.each([1, 2, 3])("is told in its own words, however many layers (%d) are around it", (layers) => {
    const thrown = new StillgraphError("NOT_FOUND", "no such room", { inputPath: ["input", "roomUuid"] });

    expect(presentError(fromResolver(thrown, layers), calmly)).toMatchObject({
      formatted: {
        message: "no such room",
        extensions: {
          code: "NOT_FOUND",
          retryable: false,
          requestId: "r-1",
          inputPath: ["input", "roomUuid"],
        },
      },
      masked: undefined,
    });
  });

  test("keeps where in the answer it belongs", () => {
    const error = fromResolver(new StillgraphError("CONFLICT", "taken"));

    expect(presentError(error, calmly).formatted.path).toEqual(["field"]);
  });

  test("carries only what it has", () => {
    const { formatted } = presentError(new StillgraphError("CONFLICT", "taken"), calmly);

    expect(formatted).toEqual({
      message: "taken",
      extensions: { code: "CONFLICT", retryable: false, requestId: "r-1" },
    });
  });

  test("hands on what the upstream said and when to come back, but never its cause", () => {
    const upstream = {
      service: "s",
      operation: "o",
      httpStatus: 429,
      code: null,
      reason: "why",
      requestId: null,
    };
    const thrown = new StillgraphError("UPSTREAM_RATE_LIMITED", "wait", {
      upstream,
      retryAfter: 7,
      cause: new Error("s3cr3t"),
    });
    const presented = presentError(thrown, calmly);

    expect(presented.formatted.extensions).toEqual({
      code: "UPSTREAM_RATE_LIMITED",
      retryable: true,
      requestId: "r-1",
      upstream,
      retryAfter: 7,
    });
    expect(JSON.stringify(presented)).not.toContain("s3cr3t");
  });

  test("loses what is shaped like a token, wherever it came from", () => {
    const { formatted } = presentError(new StillgraphError("NOT_FOUND", "no room NETLESSROOM_YWs9"), calmly);

    expect(formatted.message).toBe("no room [redacted]");
  });

  test.each(Object.entries(catalogue))("%s says whether a repeat may help", (code, { retryable }) => {
    const { formatted } = presentError(new StillgraphError(code as ErrorCode, "m"), calmly);

    expect(formatted.extensions).toMatchObject({ code, retryable });
  });
});

describe("a refusal before anything ran", () => {
  test("keeps code, input path and location", () => {
    const [node] = parse("{ a }").definitions;
    const error = codedError("BAD_USER_INPUT", "input.x: no", { nodes: node, inputPath: ["input", "x"] });

    expect(presentError(error, calmly)).toEqual({
      formatted: {
        message: "input.x: no",
        locations: [{ line: 1, column: 1 }],
        extensions: { code: "BAD_USER_INPUT", retryable: false, requestId: "r-1", inputPath: ["input", "x"] },
      },
      masked: undefined,
    });
  });

  test.each([
    [
      "Apollo's own, with a code of the catalogue",
      { code: "PERSISTED_QUERY_NOT_FOUND" },
      "PERSISTED_QUERY_NOT_FOUND",
    ],
    [
      "Apollo's own, with a foreign code and a 4xx status",
      { code: "ODD", http: { status: 405 } },
      "BAD_REQUEST",
    ],
  ])("%s", (_, extensions, code) => {
    expect(presentError(new GraphQLError("no", { extensions }), calmly).formatted.extensions).toMatchObject({
      code,
    });
  });

  test.each([
    ['Cannot query field "roo". Did you mean "room"?', 'Cannot query field "roo".'],
    ['Unknown type "Roo". Did you mean "Room", "Root", or "Rooms"?', 'Unknown type "Roo".'],
    ["Nothing to hide.", "Nothing to hide."],
  ])("loses its suggestion where the schema is hidden: %s", (message, hidden) => {
    const error = codedError("GRAPHQL_VALIDATION_FAILED", message);

    expect(presentError(error, { ...calmly, hideSuggestions: true }).formatted.message).toBe(hidden);
    expect(presentError(error, calmly).formatted.message).toBe(message);
  });

  test("repeats no more than a thousand characters", () => {
    const error = codedError("OPERATION_RESOLUTION_FAILURE", `No operation is named ${"x".repeat(200_000)}.`);
    const { message } = presentError(error, calmly).formatted;

    expect(message).toBe(`No operation is named ${"x".repeat(978)}…`);
  });

  test("that holds the words of a suggestion very often is looked through once", () => {
    const error = codedError("OPERATION_RESOLUTION_FAILURE", `${"Did you mean ".repeat(100_000)}"?!`);
    const begun = performance.now();
    presentError(error, { ...calmly, hideSuggestions: true });

    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe("everything else is masked, and the log gets it", () => {
  const foreign = new GraphQLError("s3cr3t", { extensions: { code: "NOT_FOUND" }, path: ["field"] });

  test.each<[string, unknown, unknown]>([
    ["a TypeError of a resolver", ...twice(fromResolver(new TypeError("s3cr3t")))],
    ["an error thrown bare", ...twice(new Error("s3cr3t"))],
    ["a text that was thrown", "s3cr3t", "s3cr3t"],
    ["null", null, null],
    ["a GraphQLError of a resolver, whatever code it claims", foreign, foreign],
    [
      "Apollo's INTERNAL_SERVER_ERROR",
      ...twice(new GraphQLError("s3cr3t", { extensions: { code: "INTERNAL_SERVER_ERROR" } })),
    ],
    [
      "a refusal that claims to be INTERNAL",
      ...twice(new GraphQLError("s3cr3t", { extensions: { code: "INTERNAL" } })),
    ],
  ])("%s", (_, error, logged) => {
    const { formatted, masked } = presentError(error, calmly);

    expect(formatted).toMatchObject({
      message: "Something went wrong in this server; its log has it under request id r-1.",
      extensions: { code: "INTERNAL", retryable: false, requestId: "r-1" },
    });
    expect(JSON.stringify(formatted)).not.toContain("s3cr3t");
    expect(masked).toBe(logged);
  });
});

/** An error, and the one in its heart that the log gets. */
function twice(error: Error): [Error, Error] {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError !== undefined) origin = origin.originalError;
  return [error, origin];
}
