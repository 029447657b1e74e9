import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { expect, test } from "vitest";
import { problemOf } from "../../../examples/gallery/src/problem/problem-of.js";

test("an error of the server has its message, its code and the request's id", () => {
  const error = new CombinedGraphQLErrors({
    errors: [{ message: "No such room.", extensions: { code: "NOT_FOUND", requestId: "r-1" } }],
  });

  expect(problemOf(error)).toEqual({ message: "No such room.", code: "NOT_FOUND", requestId: "r-1" });
});

test("an error without extensions, as a proxy may answer, has its message alone", () => {
  const error = new CombinedGraphQLErrors({ errors: [{ message: "Bad gateway" }] });

  expect(problemOf(error)).toEqual({ message: "Bad gateway", code: null, requestId: null });
});

test("a request that reached no server is told as that", () => {
  expect(problemOf(new TypeError("Failed to fetch"))).toEqual({
    message: "The server could not be reached: Failed to fetch",
    code: null,
    requestId: null,
  });
});
