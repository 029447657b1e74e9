import { inspect } from "node:util";
import { expect, test } from "vitest";
import { Secret } from "../../../src/config/secret.js";
import { StillgraphError } from "../../../src/errors/stillgraph-error.js";
import { recordingCalls } from "../../support/recording-calls.js";
import { recordingFixtures } from "../../support/recording-fixtures.js";
import { type ScriptedReply, startScriptedUpstream } from "../../support/scripted-upstream.js";
import { startRecordingSource } from "../../support/start-recording-source.js";

const { channel, recorder, order } = recordingFixtures;

const secrets = {
  customer: "customer-secret",
  basic: "Y3VzdG9tZXI6Y3VzdG9tZXItc2VjcmV0",
  accessKey: "AKIAVERYPRIVATE",
  secretKey: "wJalrXUtnFEMI",
  // Begins with another secret, so that blotting that one out first would leave the rest.
  sts: "wJalrXUtnFEMI-and-more",
  rtc: "007eJxTYBBbsMMnKq7p9Hf",
  decryption: "correct horse battery staple",
  salt: "c2FsdHNhbHRzYWx0c2FsdHNhbHRzYWx0c2FsdHNhbHQ=",
};
const keys = {
  accessKey: secrets.accessKey,
  secretKey: new Secret(secrets.secretKey),
  sts: { token: new Secret(secrets.sts), expiresAt: new Date(1_795_291_200_000) },
};
const full = {
  ...order,
  keys,
  rtcToken: new Secret(secrets.rtc),
  decryption: { secret: new Secret(secrets.decryption), salt: secrets.salt },
};
/** What must be seen nowhere: the texts themselves, and what is left of one when another is cut out of it. */
const traces = [...Object.values(secrets), "and-more"];
const everything = Object.values(secrets).join(" | ");

/** Everything an error could be printed as, its causes included. */
const printed = (error: unknown) => {
  expect(error).toBeInstanceOf(StillgraphError);
  return `${inspect(error, { depth: null, showHidden: true })} ${JSON.stringify(error)}`;
};

test.each<[string, ScriptedReply]>([
  ["words", { status: 400, body: { code: 2, reason: `do not like ${everything}` } }],
  ["message", { status: 401, body: { message: everything } }],
  ["payload", { status: 400, body: { code: 431, serverResponse: { payload: { message: everything } } } }],
  ["request id", { status: 400, headers: { "x-request-id": everything } }],
  ["body nobody can read", { status: 502, body: `<pre>${everything}</pre>` }],
])("a service that repeats what it was sent as its %s gives none of it away", async (_, reply) => {
  const { source, upstream } = await startRecordingSource();
  upstream.script(reply);
  const calls = [
    source.start(channel, "JyvK", full),
    source.update(recorder, { storage: { target: order.storage, keys } }),
  ];
  const [startError, updateError] = await Promise.all(
    calls.map((call) => call.catch((error: unknown) => error)),
  );

  for (const trace of traces) expect(printed(startError)).not.toContain(trace);
  const sentWithUpdate = [secrets.customer, secrets.basic, secrets.accessKey, secrets.secretKey, secrets.sts];
  for (const secret of sentWithUpdate) expect(printed(updateError)).not.toContain(secret);
});

test("an answer that is no error gives none of it away either", async () => {
  const { source, upstream } = await startRecordingSource();
  upstream.script({ status: 400, body: { code: 53, reason: everything } });
  const answer = inspect(await source.start(channel, "JyvK", full), { depth: null });

  expect(answer).toContain("uidTaken");
  for (const trace of traces) expect(answer).not.toContain(trace);
});

test("a connection that fails gives none of it away", async () => {
  const gone = await startScriptedUpstream();
  await gone.stop();
  const { source } = await startRecordingSource({ baseUrls: [gone.url] });
  const error = await source.start(channel, "JyvK", full).catch((thrown: unknown) => thrown);

  for (const trace of traces) expect(printed(error)).not.toContain(trace);
});

test("the service's own id of the request comes along", async () => {
  const { source, upstream } = await startRecordingSource();
  upstream.script({ status: 400, body: { code: 2 }, headers: { "x-request-id": "req-77" } });

  await expect(recordingCalls.stop(source)).rejects.toMatchObject({ upstream: { requestId: "req-77" } });
});

test("the client itself prints without its credentials", async () => {
  const { source } = await startRecordingSource();
  expect(inspect(source, { depth: null, showHidden: true })).not.toContain("customer-secret");
});
