import type { Attack, Try } from "../support/attack.js";
import { type AttackerSocket, openAttackerSocket } from "../support/open-attacker-socket.js";
import { sessionOperation } from "../support/session-operation.js";
import { times } from "../support/times.js";
import { tryOnSocket } from "../support/try-on-socket.js";

/** What one socket can say that others could not. */
const onSocket = (
  act: (socket: AttackerSocket, n: number) => void,
  options: { readonly silent?: boolean } = {},
): { readonly WebSocket: Try } => ({
  WebSocket: (target, n) => tryOnSocket(target, (socket) => act(socket, n), options),
});

/** Past `ws`, which would not send it. */
function write({ raw }: AttackerSocket, bytes: Buffer): void {
  (raw.socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(bytes);
}

const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const deepPing = `{"type":"ping","payload":{"a":${nested(120_000)}}}`;
const subscribe = (id: string, query: string) => ({ type: "subscribe", id, payload: { query } });
const follow = sessionOperation({ kind: "query", selection: "id" });
/** Frames of a client are masked; with zeros they look as they are. */
const maskedFrame = (opcode: number, payload: Buffer) =>
  Buffer.concat([Buffer.from([opcode, 0x80 | payload.length, 0, 0, 0, 0]), payload]);

/** Frames and messages that no client would send. */
export const hostileSockets: readonly Attack[] = [
  {
    name: "a message that is too large",
    stoppedBy: "body",
    tries: onSocket(({ raw }) => raw.send({ type: "ping", payload: { a: "x".repeat(5_000_000) } })),
    code: "1009",
  },
  {
    name: "a frame that claims to be endless",
    stoppedBy: "body",
    tries: onSocket((socket) =>
      write(socket, Buffer.from([0x81, 0xff, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0])),
    ),
    code: "1009",
  },
  {
    name: "a frame with bits that mean nothing",
    stoppedBy: "RFC 6455",
    tries: onSocket((socket) => write(socket, Buffer.from([0xf3, 0x80, 0, 0, 0, 0]))),
    code: "1002",
  },
  {
    name: "a text that is no UTF-8",
    stoppedBy: "RFC 6455",
    tries: onSocket((socket) => write(socket, maskedFrame(0x81, Buffer.from([0xc3, 0x28, 0xff])))),
    code: "1007",
  },
  {
    name: "a message in very many pieces",
    stoppedBy: "ws's bound on pieces",
    requests: 100,
    tries: onSocket((socket) => {
      const piece = maskedFrame(0x00, Buffer.from(" "));
      write(socket, maskedFrame(0x01, Buffer.from("{")));
      write(socket, Buffer.concat(Array.from({ length: 40_000 }, () => piece)));
    }),
    code: "1008",
  },
  {
    name: "a message that is no JSON",
    stoppedBy: "the protocol",
    tries: onSocket(({ raw }) => raw.send('{"type":'.repeat(20_000))),
    code: "4400",
  },
  {
    name: "an id that is too long",
    stoppedBy: "ids have 256 characters at most",
    tries: onSocket(({ raw }) => raw.send(subscribe("x".repeat(200_000), follow))),
    code: "4400",
  },
  {
    name: "lists nested in a ping",
    stoppedBy: "1 kB of a ping is echoed at most",
    requests: 2,
    tries: onSocket(({ raw }) => {
      raw.send(deepPing);
      raw.send(subscribe("1", follow));
    }),
    code: "data",
  },
  {
    name: "lists nested in a ping of nobody yet",
    stoppedBy: "16 kB of a message before `connection_ack`",
    tries: onSocket(({ raw }) => raw.send(deepPing), { silent: true }),
    code: "1009",
    withoutToken: "1009",
  },
  {
    name: "lists nested in connection_init",
    stoppedBy: "the protocol",
    tries: onSocket(
      ({ raw }) => raw.send(`{"type":"connection_init","payload":{"authorization":${nested(110_000)}}}`),
      {
        silent: true,
      },
    ),
    code: "4403",
  },
  {
    name: "an operation of nobody yet",
    stoppedBy: "the protocol",
    tries: onSocket(({ raw }) => raw.send(subscribe("1", follow)), { silent: true }),
    code: "4401",
    withoutToken: "4401",
  },
  {
    name: "connection_init again and again",
    stoppedBy: "the protocol",
    requests: 100,
    tries: onSocket(({ raw }) => {
      for (let i = 0; i < 100; i++) raw.send({ type: "connection_init" });
    }),
    code: "4429",
  },
  {
    name: "one id for many operations",
    stoppedBy: "the protocol",
    requests: 100,
    tries: onSocket(({ raw }) => {
      const query = "subscription { recordingEvents { cursor } }";
      for (let i = 0; i < 100; i++) raw.send(subscribe("1", query));
    }),
    code: "4409",
  },
  {
    name: "many operations on one socket",
    stoppedBy: "operations per socket",
    requests: 101,
    tries: onSocket(({ raw }, n) => {
      for (let i = 0; i <= 100; i++) {
        raw.send(
          subscribe(
            `${i}`,
            `subscription { a${n}: recordingEvents { ${times(1 + (i % 9), () => "cursor")} } }`,
          ),
        );
      }
    }),
    code: "STREAM_LIMIT_EXCEEDED",
  },
  {
    name: "operations that are refused, again and again",
    stoppedBy: "100 refusals in a row",
    requests: 300,
    tries: {
      WebSocket: async (target, n) => {
        const socket = await openAttackerSocket(target);
        for (let i = 0; i < 300; i++) {
          socket.raw.send(subscribe(`${i}`, `subscription { a${n}: recordingEvents { cursor } }`));
        }
        for (;;) {
          const code = await socket.next();
          if (code !== "STREAM_LIMIT_EXCEEDED") return code;
        }
      },
    },
    code: "1008",
  },
  {
    name: "operations that are left at once",
    stoppedBy: "operations per socket, left ones included while they are worked on",
    requests: 802,
    tries: {
      WebSocket: async (target, n) => {
        const socket = await openAttackerSocket(target);
        for (let i = 0; i <= 400; i++) {
          socket.raw.send(subscribe(`${i}`, `{ a${n}: snapshotSessions(first: 200) { nodes { id } } }`));
          socket.raw.send({ type: "complete", id: `${i}` });
        }
        // Some of the first may be done before they are left.
        for (;;) {
          const code = await socket.next();
          if (code === "data") continue;
          socket.raw.socket.terminate();
          return code;
        }
      },
    },
    code: "STREAM_LIMIT_EXCEEDED",
  },
];
