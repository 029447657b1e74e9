import { describe, expect, test } from "vitest";
import type { Callback } from "../../src/callbacks/callback.js";
import { callbackDigest } from "../../src/callbacks/callback-digest.js";
import { parseCallback } from "../../src/callbacks/parse-callback.js";
import vectors from "../fixtures/vectors.json" with { type: "json" };

const RECEIVED_AT = new Date("2026-11-21T10:00:00Z");

function parse(body: unknown) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return parseCallback(Buffer.from(text), RECEIVED_AT);
}

function callbackOf(body: unknown): Callback {
  const parsed = parse(body);
  if (parsed.kind !== "callback") throw new Error(`it was ${JSON.stringify(parsed)}`);
  return parsed.callback;
}

/** The sample that somebody recorded in 2020 (A6), in its own order of keys. */
const OBSERVED = {
  noticeId: "31aeb35a9245cbd977cfe18b438b75ed",
  notifyMs: 1596555306283,
  eventType: 40,
  sid: "d12fdce9024d37862a8f3a88e387c817",
  payload: {
    serviceType: 1,
    uid: "1001",
    sequence: 1,
    sendts: 1596555306257,
    cname: "Testing2",
    details: { status: 0, msgName: "recorder_started" },
    sid: "d12fdce9024d37862a8f3a88e387c817",
  },
  productId: 3,
};

const { payload: PAYLOAD } = OBSERVED;

test("a real callback is read with all it has", () => {
  expect(callbackOf(OBSERVED)).toEqual({
    noticeId: "31aeb35a9245cbd977cfe18b438b75ed",
    digest: callbackDigest(40, PAYLOAD),
    code: 40,
    cname: "Testing2",
    recorderUid: "1001",
    sid: "d12fdce9024d37862a8f3a88e387c817",
    sequence: 1,
    sentAt: new Date(1596555306257),
    payload: PAYLOAD,
  });
});

test("the vector of a screenshot is read", () => {
  const body = vectors.notificationSignatures.find(({ name }) => name.startsWith("screenshot"))?.body;
  expect(callbackOf(body)).toMatchObject({
    code: 45,
    cname: "httpClient463224",
    recorderUid: "527841",
    sequence: 7,
  });
});

describe("what is the same event", () => {
  const { digest } = callbackOf(OBSERVED);

  test.each<[string, object]>([
    ["a resend, with another notifyMs", { ...OBSERVED, notifyMs: 1596555309999 }],
    ["a redundant copy, with another noticeId", { ...OBSERVED, noticeId: "another" }],
    ["without the sid at the top", { ...OBSERVED, sid: undefined }],
    [
      "with the keys in another order",
      { productId: 3, payload: Object.fromEntries(Object.entries(PAYLOAD).reverse()), eventType: 40 },
    ],
    ["with the event number as text", { ...OBSERVED, eventType: "40" }],
  ])("%s", (_, body) => {
    expect(callbackOf(body).digest).toBe(digest);
  });

  test.each<[string, object]>([
    ["another event number", { ...OBSERVED, eventType: 41 }],
    ["another sequence", { ...OBSERVED, payload: { ...PAYLOAD, sequence: 2 } }],
    ["other details", { ...OBSERVED, payload: { ...PAYLOAD, details: { status: 1 } } }],
    ["the number 1 in the place of the text 1", { ...OBSERVED, payload: { ...PAYLOAD, sequence: "1" } }],
    ["a field more", { ...OBSERVED, payload: { ...PAYLOAD, serviceScene: "rtc_snapshot" } }],
  ])("is not: %s", (_, body) => {
    expect(callbackOf(body).digest).not.toBe(digest);
  });
});

describe("tolerance", () => {
  test("the sid may stand at the top only", () => {
    expect(callbackOf({ ...OBSERVED, payload: { ...PAYLOAD, sid: undefined } }).sid).toBe(OBSERVED.sid);
  });

  test("the sid of the payload counts where both are there", () => {
    expect(callbackOf({ ...OBSERVED, sid: "other" }).sid).toBe(OBSERVED.sid);
  });

  test("numbers may come as text, and texts as numbers", () => {
    const payload = { ...PAYLOAD, uid: 1001, sequence: "12", sendts: "1596555306257", cname: 77 };
    expect(callbackOf({ ...OBSERVED, productId: "3", eventType: "45", payload })).toMatchObject({
      code: 45,
      cname: "77",
      recorderUid: "1001",
      sequence: 12,
      sentAt: new Date(1596555306257),
    });
  });

  test.each([
    ["empty details", { ...PAYLOAD, details: {} }],
    ["no details", { cname: "test_webhook", uid: "12121212" }],
    ["details that are null", { ...PAYLOAD, details: null }],
    ["nothing in it", {}],
  ])("a health test is taken with %s", (_, payload) => {
    expect(callbackOf({ ...OBSERVED, payload }).payload).toEqual(payload);
  });

  test.each([
    ["null", null],
    ["left out", undefined],
  ])("a payload that is %s is an empty one", (_, payload) => {
    expect(callbackOf({ ...OBSERVED, sid: undefined, payload })).toMatchObject({
      cname: "",
      recorderUid: "",
      sid: "",
      sequence: -1,
      payload: {},
    });
  });

  test("fields that nobody has described are kept as they came", () => {
    const payload = { ...PAYLOAD, serviceScene: "rtc_snapshot", x: { y: [1, null, "z"] } };
    expect(callbackOf({ ...OBSERVED, newField: true, payload }).payload).toEqual(payload);
  });

  test.each([
    0, 1, 2, 3, 4, 11, 12, 13, 20, 22, 30, 31, 32, 33, 34, 40, 41, 42, 43, 44, 45, 46, 60, 61, 70, 71, 72, 73,
    80, 81, 82, 90, 100, 110, 1001, 99_999,
  ])("event number %i is taken", (eventType) => {
    expect(callbackOf({ ...OBSERVED, eventType }).code).toBe(eventType);
  });

  test.each([1, 2])("a 45 of module %i is taken", (serviceType) => {
    expect(callbackOf({ ...OBSERVED, eventType: 45, payload: { ...PAYLOAD, serviceType } }).code).toBe(45);
  });

  test.each([
    ["eventMs, of the versions before 1.2.0", { eventMs: 1560408533119 }, 1560408533119],
    ["notifyMs", {}, 1596555306283],
    ["the arrival", { notifyMs: "soon" }, RECEIVED_AT.getTime()],
  ])("without sendts the moment is that of %s", (_, changes, moment) => {
    const body = { ...OBSERVED, payload: { ...PAYLOAD, sendts: undefined }, ...changes };
    expect(callbackOf(body).sentAt.getTime()).toBe(moment);
  });

  test.each([
    ["a sequence past 32 bits", { sequence: 4_294_967_296 }, { sequence: -1 }],
    ["a sequence that is a fraction", { sequence: 1.5 }, { sequence: -1 }],
    ["a sid that is no text", { sid: {} }, { sid: OBSERVED.sid }],
    ["a moment that no calendar has", { sendts: 1e300 }, { sentAt: new Date(OBSERVED.notifyMs) }],
  ])("%s is as good as none", (_, changes, expected) => {
    expect(callbackOf({ ...OBSERVED, payload: { ...PAYLOAD, ...changes } })).toMatchObject(expected);
  });

  test("without a productId it is ours: the secret was", () => {
    expect(callbackOf({ ...OBSERVED, productId: undefined }).code).toBe(40);
  });
});

test.each(["cname", "uid", "sid"])("a %s longer than an index takes counts as not told", (name) => {
  const long = "x".repeat(257);
  const callback = callbackOf({ ...OBSERVED, sid: undefined, payload: { ...PAYLOAD, [name]: long } });
  const told = { cname: callback.cname, uid: callback.recorderUid, sid: callback.sid };

  expect(told).toMatchObject({ [name]: "" });
  expect(callback.payload).toMatchObject({ [name]: long });
});

describe("the noticeId", () => {
  test.each([
    ["of RTC's form", { noticeId: "2000001428:4330:107" }, "2000001428:4330:107"],
    ["a number", { noticeId: 17 }, "17"],
    ["under the name of the versions before 1.2.0", { noticeId: undefined, notificationId: "old" }, "old"],
  ])("may be %s", (_, changes, noticeId) => {
    expect(callbackOf({ ...OBSERVED, ...changes }).noticeId).toBe(noticeId);
  });

  test.each([
    ["missing", undefined],
    ["empty", ""],
    ["longer than an index takes", "x".repeat(257)],
  ])("is the digest where it is %s", (_, noticeId) => {
    const { noticeId: given, digest } = callbackOf({ ...OBSERVED, noticeId });
    expect(given).toBe(digest);
  });
});

describe("characters that no database keeps", () => {
  test.each([
    ["the character zero", "a\\u0000b", "a\u{fffd}b"],
    ["half a pair", "a\\ud800b", "a\u{fffd}b"],
    ["the other half", "a\\uDC00b", "a\u{fffd}b"],
    ["a whole pair, which is kept", "a\\ud83d\\ude00b", "a😀b"],
  ])("%s", (_, written, kept) => {
    const body = `{"eventType":45,"payload":{"cname":"${written}","details":{"${written}":["${written}"]}}}`;
    expect(callbackOf(body)).toMatchObject({
      cname: kept,
      payload: { cname: kept, details: { [kept]: [kept] } },
    });
  });
});

test.each([1, 2, 4, 5, 17, 20])("a notification of product %i is none of ours", (productId) => {
  expect(parse({ ...OBSERVED, productId })).toEqual({ kind: "otherProduct", productId });
});

test.each<[string, unknown]>([
  ["nothing", ""],
  ["no JSON", '{"noticeId":'],
  ["a list", [OBSERVED]],
  ["a text", '"hello"'],
  ["null", "null"],
  ["an object without an event number", { ...OBSERVED, eventType: undefined }],
  ["an event number in words", { ...OBSERVED, eventType: "snapshot" }],
  ["an event number past 32 bits", { ...OBSERVED, eventType: 2 ** 31 }],
  ["a payload that is a text", { ...OBSERVED, payload: "cname=x" }],
  ["a payload that is a list", { ...OBSERVED, payload: [PAYLOAD] }],
  ["what nests very deep", `{"eventType":45,"payload":{"a":${"[".repeat(40_000)}${"]".repeat(40_000)}}}`],
  [
    "what nests very deep and has characters to replace",
    `{"eventType":45,"payload":{"c":"\\u0000","a":${"[".repeat(40_000)}${"]".repeat(40_000)}}}`,
  ],
])("%s cannot be read, and the reason holds nothing of the body", (_, body) => {
  expect(parse(body)).toEqual({
    kind: "unreadable",
    reason: expect.stringMatching(/^The (body|payload) [\w ]+\.$/),
  });
});
