import { expect, test } from "vitest";
import { callbackMessages } from "../../../src/transports/router-callback/callback-messages.js";

const messages = callbackMessages({ id: 'c4"a9', verifier: "X\\X" });
const base = { kind: "subscription", id: 'c4"a9', verifier: "X\\X" };

test("a check carries the id and the verifier", () => {
  expect(JSON.parse(messages.check)).toEqual({ ...base, action: "check" });
});

test("a result goes into its message as it is", () => {
  const result = '{"data":{"snapshotCaptured":{"cursor":"a\\"b"}}}';
  const message = messages.next(result);

  expect(JSON.parse(message)).toEqual({ ...base, action: "next", payload: JSON.parse(result) });
  expect(message).toContain(result);
});

test("a subscription that came to its end completes without errors", () => {
  expect(JSON.parse(messages.complete([]))).toEqual({ ...base, action: "complete" });
});

test("a subscription that failed completes with its errors", () => {
  const errors = [{ message: "gone", extensions: { code: "SERVER_RESTARTING" } }];

  expect(JSON.parse(messages.complete(errors))).toEqual({ ...base, action: "complete", errors });
});
