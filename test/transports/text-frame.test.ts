import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import WebSocket, { WebSocketServer } from "ws";
import { textFrame } from "../../src/transports/websocket/text-frame.js";

// Frames are read back by a client of ws, at every length where their head changes.

const server = createServer();
const sockets = new WebSocketServer({ noServer: true });
server.on("upgrade", (request, stream, head) => {
  const length = Number(request.url?.slice(1));
  sockets.handleUpgrade(request, stream, head, () =>
    stream.write(textFrame(Buffer.from("<"), Buffer.alloc(length, "x"), Buffer.from("ü>"))),
  );
});

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => server.close());

test.each([0, 1, 121, 122, 123, 65_530, 65_531, 65_532, 65_533, 200_000])(
  "a result of %i bytes comes out between the two others",
  async (length) => {
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/${length}`);

    const [data, binary] = await once(client, "message");

    expect(binary).toBe(false);
    expect(String(data) === `<${"x".repeat(length)}ü>`).toBe(true);
    client.terminate();
  },
);
