import type { Attack, Try } from "./attack.js";
import { type AttackOperation, operationText } from "./operation-text.js";
import { post } from "./post.js";
import { transports } from "./transport.js";
import { tryOnSocket } from "./try-on-socket.js";

/** What the attack is tried with: streams are only got with subscriptions, one answer only with the others. */
export type OperationKind = "query" | "subscription";

/** An attack in the operation itself is the same on every transport, up to the kind of operation. */
export function onEveryTransport(make: (kind: OperationKind, n: number) => AttackOperation): Attack["tries"] {
  const tries = transports.map((transport): [string, Try] => {
    if (transport === "WebSocket") {
      return [
        transport,
        (target, n) =>
          tryOnSocket(target, ({ raw }) =>
            raw.send(`{"type":"subscribe","id":"1","payload":${operationText(make("subscription", n))}}`),
          ),
      ];
    }
    return [
      transport,
      (target, n) => {
        const kind = transport === "HTTP" ? "query" : "subscription";
        const extension = transport === "callback" ? target.newSubscription() : undefined;
        return post(target, transport, { body: operationText(make(kind, n), extension) });
      },
    ];
  });
  return Object.fromEntries(tries);
}
