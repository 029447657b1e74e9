import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "../../../emulator/start-emulator.js";
import { buildSnapshotFileName } from "../../../src/datasources/cloud-recording/build-snapshot-file-name.js";
import { type Answer, ask } from "../../support/ask.js";
import { callbackBody } from "../../support/callback-body.js";
import { ReceiverClient } from "../../support/receiver-client.js";
import { recordingSettings } from "../../support/recording-settings.js";
import { startGateway } from "../../support/start-gateway.js";
import { authSettings, bearerFor } from "../../support/token-for.js";
import type { Thing, Things } from "./thing.js";

export interface MatrixWorld {
  readonly graphqlUrl: string;
  readonly things: Things;
  stop(): Promise<void>;
}

interface Begun {
  readonly id: string;
  readonly sid: string;
}

const TAKEN_AT = new Date("2026-11-21T10:00:00.123Z");

/**
 * A gateway that asks for tokens, with two rooms and two channels, and in each channel a session that runs, one that is
 * over, a picture and two events.
 */
export async function startMatrixWorld(settings: Readonly<Record<string, string>>): Promise<MatrixWorld> {
  const directory = await mkdtemp(join(tmpdir(), "stillgraph-matrix-"));
  const emulator = await startEmulator({ port: 0 });
  await emulator.control.switches.set({ "recording.qps": 10_000 });
  const { whiteboard, notifications } = emulator.describe();
  const gateway = await startGateway(
    whiteboard,
    {
      ...(await recordingSettings(emulator, { directory, timeScale: 1 })),
      ...authSettings,
      AGORA_NOTIFICATION_SECRETS: notifications.secret,
      LIMIT_OPERATIONS_PER_MINUTE: "0",
      LIMIT_REQUESTS_PER_MINUTE: "0",
      ...settings,
    },
    { callSpacingMs: 1 },
  );
  const { graphqlUrl } = gateway;
  const service = new ReceiverClient(gateway.url);
  const told = async (callback: Parameters<typeof callbackBody>[0]): Promise<string> => {
    const body = callbackBody(callback);
    const { status } = await service.post(body, { secret: notifications.secret });
    if (status !== 200) throw new Error(`a callback was answered with ${status}`);
    return (JSON.parse(body) as { noticeId: string }).noticeId;
  };
  const dataOf = async (source: string) =>
    dataIn(await ask(graphqlUrl, source, {}, { authorization: bearerFor() }));

  const begin = async (cname: string, key: string): Promise<Begun> => {
    const { startSnapshotSession } = await dataOf(
      `mutation { startSnapshotSession(input: { cname: "${cname}", captureInterval: 3600, maxIdleTime: 86400,
        idempotencyKey: "${key}-${cname}" }) { id sid } }`,
    );
    return startSnapshotSession as Begun;
  };

  const make = async (cname: string, room: string): Promise<Thing> => {
    const ended = await begin(cname, "ended");
    await dataOf(`mutation { stopSnapshotSession(input: { sessionId: "${ended.id}" }) { status } }`);
    const { id: runningSession, sid } = await begin(cname, "running");
    const name = {
      prefix: [],
      backup: null,
      sid,
      cname,
      streamUid: "7",
      takenAt: TAKEN_AT,
      mode: "individual",
    } as const;
    const first = await told({ cname, sid, eventType: 44, details: {} });
    const second = await told({
      cname,
      sid,
      eventType: 45,
      details: { fileName: buildSnapshotFileName(name) },
    });
    const { snapshots } = await dataOf(`{ snapshots(filter: { cname: "${cname}" }) { nodes { id } } }`);
    const [picture] = (snapshots as { nodes: { id: string }[] }).nodes;
    if (picture === undefined) throw new Error(`the channel ${cname} has no picture`);
    const notices = [first, second] as const;
    return { room, cname, runningSession, endedSession: ended.id, snapshot: picture.id, notices };
  };

  await told({ cname: "nobodys" });
  const { recordingEvents } = await dataOf("{ recordingEvents { pageInfo { endCursor } } }");
  const { endCursor: start } = (recordingEvents as { pageInfo: { endCursor: string } }).pageInfo;
  const { uuid } = await emulator.control.whiteboard.createRoom();
  // The foreign things first: whoever has been given the last of their own would have been given those before.
  const foreign = await make("foreignclass", uuid);
  const own = await make("ownclass", whiteboard.demoRoom.uuid);
  return {
    graphqlUrl,
    things: { own, foreign, start },
    async stop() {
      await gateway.stop();
      await emulator.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function dataIn({ data, errors }: Answer): Readonly<Record<string, unknown>> {
  if (data == null || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}
