import { expect, it } from "vitest";
import { isConnectionLoss } from "../../../src/store/postgres/is-connection-loss.js";

const coded = (code: string) => Object.assign(new Error("words"), { code });

it.each([
  coded("ECONNREFUSED"),
  coded("ECONNRESET"),
  coded("ENOTFOUND"),
  coded("08006"),
  coded("57P01"),
  coded("57P03"),
  coded("53300"),
  new Error("Connection terminated unexpectedly"),
  new Error("Connection terminated due to connection timeout"),
  new Error("timeout exceeded when trying to connect"),
  new Error("Query read timeout"),
  new Error("Client has encountered a connection error and is not queryable"),
])("%s is the loss of the connection", (error) => {
  expect(isConnectionLoss(error)).toBe(true);
});

it.each([
  coded("23505"),
  coded("40P01"),
  coded("57014"),
  coded("28P01"),
  coded("57P04"),
  new Error("column does not exist: Connection terminated"),
  "ECONNREFUSED",
  null,
])("%s is not", (error) => {
  expect(isConnectionLoss(error)).toBe(false);
});
