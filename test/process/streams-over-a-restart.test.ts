import { expect, test } from "vitest";
import { ask } from "../support/ask.js";
import { callbackBody } from "../support/callback-body.js";
import { ReceiverClient } from "../support/receiver-client.js";
import { receiverSecret, receiverSettings } from "../support/receiver-settings.js";
import { startProcess } from "../support/start-process.js";
import { streamClients } from "../support/streams/stream-clients.js";
import { authSettings } from "../support/token-for.js";
import { untilItHolds } from "../support/until-it-holds.js";
import { warmDirectory } from "../support/warm-directory.js";

// A server that is restarted, as its subscribers see it: told of the end, and back without a gap.

const QUERY = `subscription ($after: String) {
  recordingEvents(filter: { cname: "demo" }, after: $after) { cursor sequence }
}`;

interface Heard {
  readonly cursor: string;
  readonly sequence: number;
}

test("SIGTERM ends every stream with SERVER_RESTARTING, and its cursor leads on after the restart", async () => {
  const cwd = await warmDirectory();
  const settings = Object.assign(
    { ...(await receiverSettings(receiverSecret)), ...authSettings, PORT: "0", LOG_LEVEL: "warn" },
    ...streamClients.map(([, client]) => client.settings ?? {}),
  );
  const start = async () => {
    const server = startProcess({ cwd, env: settings });
    const [, origin = ""] = await server.printed(/listens on (\S+)\/graphql/);
    return { server, service: new ReceiverClient(origin), graphqlUrl: `${origin}/graphql` };
  };
  const tell = (service: ReceiverClient, sequence: number) =>
    service.post(callbackBody({ cname: "demo", sequence }));
  const heardBy = ({ results }: { results: readonly { readonly data?: unknown }[] }) =>
    results.map(({ data }) => (data as { recordingEvents: Heard }).recordingEvents);

  const first = await start();
  await tell(first.service, 1);
  const { data } = await ask(
    first.graphqlUrl,
    '{ recordingEvents(filter: { cname: "demo" }) { nodes { cursor } } }',
  );
  const after = (data?.["recordingEvents"] as { nodes: Heard[] } | undefined)?.nodes[0]?.cursor;
  const streams = streamClients.map(([transport, open]) => ({
    transport,
    open,
    stream: open(first.graphqlUrl, { query: QUERY, variables: { after } }),
  }));
  await tell(first.service, 2);
  for (const { stream } of streams) {
    await untilItHolds(() => expect(heardBy(stream).map(({ sequence }) => sequence)).toEqual([2]));
  }

  first.server.child.kill("SIGTERM");

  for (const { stream, transport } of streams) {
    const { errors } = await stream.ended;
    expect(errors, transport).toMatchObject([{ extensions: { code: "SERVER_RESTARTING" } }]);
  }
  expect(await first.server.ended).toEqual({ code: 0, signal: null });

  const second = await start();
  await tell(second.service, 3);
  for (const { stream, open, transport } of streams) {
    const cursor = heardBy(stream).at(-1)?.cursor;
    const back = open(second.graphqlUrl, { query: QUERY, variables: { after: cursor } });
    await untilItHolds(() =>
      expect(
        heardBy(back).map(({ sequence }) => sequence),
        transport,
      ).toEqual([3]),
    );
    back.leave();
  }
});
