import { randomUUID } from "node:crypto";
import { startCallbackRouter } from "../start-callback-router.js";
import { bearerFor } from "../token-for.js";
import type { StreamClient, StreamEnd, StreamResult } from "./stream-client.js";

// One for all clients of a process, as long as that lives: a server has to know its origin before it starts.
const router = await startCallbackRouter();

/** Short, so that a client that leaves is noticed while a test watches. */
const HEARTBEAT_MS = 1_000;

/** A router: has the results of subscriptions sent to it, and asks anything else over plain HTTP. */
const client: StreamClient = (graphqlUrl, operation, heard, authorization = bearerFor()) => {
  const id = randomUUID();
  const answered: StreamResult[] = [];
  const subscribes = operation.query.startsWith("subscription");
  if (heard !== undefined) router.onResult(id, (result) => heard(result as StreamResult));
  const run = async (): Promise<StreamEnd> => {
    const response = await fetch(graphqlUrl, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json;callbackSpec=1.0",
        ...(authorization !== null && { authorization }),
      },
      body: JSON.stringify({
        ...operation,
        ...(subscribes && { extensions: { subscription: router.newSubscription(id, HEARTBEAT_MS) } }),
      }),
    });
    const answer = (await response.json()) as StreamResult;
    if (answer.data === undefined) return { errors: answer.errors ?? [] };
    if (subscribes) return { errors: (await router.completed(id)).errors ?? [] };
    answered.push(answer);
    return { errors: [] };
  };
  const ended = run();
  ended.catch(() => undefined);
  return {
    get results() {
      return subscribes ? (router.results(id) as readonly StreamResult[]) : answered;
    },
    ended,
    leave: () => router.forget(id),
  };
};

export const callbackClient = Object.assign(client, {
  settings: { SUBSCRIPTION_CALLBACK_ORIGINS: router.origin },
});
