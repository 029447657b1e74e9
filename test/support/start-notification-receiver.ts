import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** A notification as it came in. */
export interface ReceivedNotification {
  readonly noticeId: string;
  readonly productId: number;
  readonly eventType: number;
  readonly notifyMs: number;
  readonly sid?: string;
  readonly payload: {
    readonly cname: string;
    readonly uid: string;
    readonly sid: string;
    readonly sequence: number;
    readonly sendts: number;
    readonly serviceType: number;
    readonly details: Readonly<Record<string, unknown>>;
  };
}

/** What a test's receiver does with a notification; by default 200 `{}`, or 401 where a signature is not right. */
type Answer = (response: ServerResponse, notification: ReceivedNotification, signed: boolean) => void;

const usual: Answer = (response, _notification, signed) =>
  void response.writeHead(signed ? 200 : 401).end("{}");

/** A real HTTP server that takes notifications and checks both signatures over the bytes as they came. */
export async function startNotificationReceiver(secret = "local-notification-secret") {
  const received: ReceivedNotification[] = [];
  const refused: ReceivedNotification[] = [];
  const sockets = new Set<Socket>();
  let answer = usual;

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const fits = (header: string, algorithm: string): boolean =>
      request.headers[header] === createHmac(algorithm, secret).update(body).digest("hex");
    const signed =
      fits("agora-signature", "sha1") &&
      fits("agora-signature-v2", "sha256") &&
      request.headers["content-type"] === "application/json";
    const notification = JSON.parse(body.toString("utf8")) as ReceivedNotification;
    (signed ? received : refused).push(notification);
    answer(response, notification, signed);
  }).listen(0, "127.0.0.1");
  server.on("connection", (socket) => sockets.add(socket));
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");

  return {
    url: `http://127.0.0.1:${address.port}/webhooks/agora`,
    /** Rightly signed, in the order they came. */
    received,
    /** The others. */
    refused,
    /** Of one session, in the order they came. */
    of: (sid: string) => received.filter(({ payload }) => payload.sid === sid),
    /** How many connections there have been. */
    connections: () => sockets.size,
    /** Answers in this way from now on; as usual without one. */
    answerWith(next: Answer = usual) {
      answer = next;
    },
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
