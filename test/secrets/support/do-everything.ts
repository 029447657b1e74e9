import type { Emulator } from "../../../emulator/start-emulator.js";
import { callbackBody } from "../../support/callback-body.js";
import { signCallback } from "../../support/sign-callback.js";
import { streamClients } from "../../support/streams/stream-clients.js";
import { allOperations } from "./all-operations.js";
import type { AnswerKeeper } from "./answer-keeper.js";
import { callersSecrets } from "./callers-secrets.js";
import { documents } from "./documents.js";
import { lifeOfOneSession } from "./life-of-one-session.js";
import { sendBrokenRequests } from "./send-broken-requests.js";

interface Place {
  readonly origin: string;
  readonly emulator: Emulator;
  readonly answers: AnswerKeeper;
  /** The server's own secrets, by what they are. */
  readonly ofSettings: Readonly<Record<string, string>>;
}

const TO_WHITEBOARD = ["a caller's room token"];
const TO_RECORDING = [
  "a caller's RTC token",
  "a caller's access key",
  "a caller's secret key",
  "a caller's STS token",
  "the secret of a channel",
  "the salt of a channel",
];

/** Every operation over every transport, well and badly. Gives the secrets that callers used, by what they are. */
export async function doEverything({
  origin,
  emulator,
  answers,
  ofSettings,
}: Place): Promise<Record<string, string>> {
  const { whiteboard, storage, notifications } = emulator.describe();
  const secrets = callersSecrets(emulator, ofSettings["AUTH_JWT_SECRET 0"] ?? "");
  const secret = (name: string) => secrets[name] ?? "";
  const bearer = `Bearer ${secret("a caller's JWT")}`;
  const operations = allOperations(whiteboard.demoRoom.uuid, secret);

  const { faults } = emulator.control;
  for (const [query, variables] of operations) {
    await answers.post(origin, { query, variables }, bearer);
    // What a service was sent it may repeat, and what of this server it knows.
    const sent = query === documents.screenshot ? TO_WHITEBOARD : TO_RECORDING;
    const echo = [...sent.map(secret), ...Object.values(ofSettings)].join(" / ");
    const operation = query === documents.screenshot ? "*" : "start";
    const headers = { "x-request-id": secret("a caller's RTC token") };
    faults.inject({ kind: "status", operation, status: 401, message: echo, times: 3 });
    await answers.post(origin, { query, variables }, bearer);
    faults.clear();
    const body = { code: 2, reason: echo, message: echo };
    faults.inject({ kind: "status", operation, status: 400, body, headers, times: 3 });
    await answers.post(origin, { query, variables }, bearer);
    faults.clear();
  }
  for (const [, client] of streamClients) {
    for (const [query, variables] of operations) {
      const stream = client(`${origin}/graphql`, { query, variables }, undefined, bearer);
      answers.texts.push(JSON.stringify([stream.results, await stream.ended.catch(String)]));
    }
    const refused = client(
      `${origin}/graphql`,
      { query: documents.lists },
      undefined,
      `Bearer ${secret("a JWT of somebody else")}`,
    );
    answers.texts.push(JSON.stringify([refused.results, await refused.ended.catch(String)]));
  }
  for (const authorization of [`Bearer ${secret("a JWT of somebody else")}`, secret("a caller's JWT"), ""]) {
    await answers.post(origin, { query: documents.lists }, authorization);
  }

  const decryption = {
    mode: 8,
    secret: secret("the secret of a channel"),
    salt: secret("the salt of a channel"),
  };
  await lifeOfOneSession({ origin, bearer, answers }, { cname: "demo", decryption });
  await sendBrokenRequests({ origin, bearer, answers }, secrets);
  const body = callbackBody({ cname: "demo" });
  for (const key of [notifications.secret, secret("a caller's secret key"), storage.secretKey]) {
    await answers.keep(
      await fetch(`${origin}/webhooks/agora`, { method: "POST", headers: signCallback(body, key), body }),
    );
  }
  for (const path of ["/readyz", "/livez", `/${secret("a caller's secret key")}`])
    await answers.keep(await fetch(origin + path));
  // A JWT's first part is the same for everybody.
  const withoutHead = (token: string) => token.slice(token.indexOf(".") + 1);
  return Object.fromEntries(
    Object.entries(secrets).map(([name, text]) => [name, name.includes("JWT") ? withoutHead(text) : text]),
  );
}
