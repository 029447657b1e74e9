import { expect, test } from "vitest";
import { CallbackPlaces } from "../../../src/transports/router-callback/callback-places.js";

const at = (origin: string, id: string) => ({ url: new URL(`${origin}/callback/${id}`), id });
const ONE = "http://one.example";
const OTHER = "http://other.example";

test("a router gets its share of places and no more, whatever the others have", () => {
  const places = new CallbackPlaces({ perOrigin: 2, inAll: 3 });
  places.take(at(ONE, "1"), "me");
  const leave = places.take(at(ONE, "2"), "me");

  expect(() => places.take(at(ONE, "3"), "me")).toThrow(expect.objectContaining({ code: "RATE_LIMITED" }));
  places.take(at(OTHER, "1"), "me");
  leave();
  places.take(at(ONE, "3"), "me");
  expect(() => places.take(at(OTHER, "2"), "me")).toThrow(expect.objectContaining({ code: "RATE_LIMITED" }));
  expect(places.count).toBe(3);
});

test("the same subscription does not run twice, and may come again once it has ended", () => {
  const places = new CallbackPlaces({ perOrigin: 9, inAll: 9 });
  const leave = places.take(at(ONE, "1"), "me");

  expect(() => places.take(at(ONE, "1"), "me")).toThrow(expect.objectContaining({ code: "CONFLICT" }));
  expect(() => places.take(at(ONE, "1"), "you")).toThrow(expect.objectContaining({ code: "FORBIDDEN" }));
  leave();
  places.take(at(ONE, "1"), "me");
  expect(places.count).toBe(1);
});

test("a place that is given back twice is free once", () => {
  const places = new CallbackPlaces({ perOrigin: 2, inAll: 2 });
  const leave = places.take(at(ONE, "1"), "me");
  leave();
  const again = places.take(at(ONE, "1"), "me");
  leave();

  expect(places.count).toBe(1);
  again();
  expect(places.count).toBe(0);
});
