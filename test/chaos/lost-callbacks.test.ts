import { randomUUID } from "node:crypto";
import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { describe, expect, onTestFinished, test } from "vitest";
import { gatewayStores } from "../support/gateway-stores.js";
import { SessionClient, type SnapshotView } from "../support/session-client.js";
import { startNotifiedWorld } from "../support/start-notified-world.js";
import { websocketClient } from "../support/streams/websocket-client.js";
import { untilItHolds } from "../support/until-it-holds.js";
import { chaosSeed } from "./support/chaos-seed.js";

// The service gives up on a notification after a few attempts. The bucket knows better than what was heard.

const PICTURES = 30;

describe.each(["embedded", "postgres"] as const)("a fifth of the notifications lost, %s store", (kind) => {
  test(`every picture in the bucket is known in the end, and told of once (CHAOS_SEED=${chaosSeed})`, async () => {
    const store = await gatewayStores[kind]();
    const world = await startNotifiedWorld(store.settings);
    onTestFinished(async () => {
      await world.stop();
      await store.remove();
    });
    const { gateway, emulator } = world;
    const { notifications, channels } = emulator.control;
    const sessions = new SessionClient(gateway.graphqlUrl);
    const cname = `room-${randomUUID().slice(0, 8)}`;
    const users = ["101", "102", "103"];
    for (const uid of users) await channels.join(cname, uid);

    const stream = websocketClient(gateway.graphqlUrl, {
      query: `subscription ($cname: ChannelName!) {
        snapshotCaptured(cname: $cname) { snapshot { fileName } }
      }`,
      variables: { cname },
    });
    onTestFinished(() => stream.leave());
    await untilItHolds(() => expect(gateway.following().subscribers).toBe(1));

    notifications.inject({ kind: "drop", share: 0.2, seed: chaosSeed });
    const session = await sessions.start({ cname, captureInterval: 1, maxIdleTime: 3_600 });
    await untilItHolds(async () => expect((await inBucket()).length).toBeGreaterThan(PICTURES));
    await sessions.stop(session.id);
    await sessions.untilOver(session.id);
    await notifications.settled();
    const dropped = notifications
      .deliveries()
      .filter(({ state, eventType }) => state === "dropped" && eventType === 45);
    expect(dropped.length).toBeGreaterThan(0);

    const bucket = await inBucket();
    await untilItHolds(async () => expect(await known()).toEqual(bucket));
    const told = () =>
      stream.results.map(
        ({ data }) =>
          (data?.["snapshotCaptured"] as { snapshot: { fileName: string } } | undefined)?.snapshot.fileName,
      );
    await untilItHolds(() => expect(told().toSorted()).toEqual(bucket));

    // One more, so that whatever else were under way would have come before it.
    notifications.clearFaults();
    const last = String(bucket[0]).replace(/\d{17}\.jpg$/, "29991231235959999.jpg");
    notifications.send({
      eventType: 45,
      cname,
      uid: session.recorderUid,
      sid: session.sid ?? "",
      sequence: 1_000_000,
      details: { msgName: "recorder_snapshot_file", fileName: last },
    });
    await untilItHolds(() => expect(told().at(-1)).toBe(last));
    expect(told().slice(0, -1).toSorted()).toEqual(bucket);

    async function inBucket(): Promise<string[]> {
      const { endpoint, region, bucket: name, accessKey, secretKey } = emulator.describe().storage;
      const credentials = { accessKeyId: accessKey, secretAccessKey: secretKey };
      const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: name }));
      s3.destroy();
      return Contents.map(({ Key = "" }) => Key)
        .filter((key) => key.endsWith(".jpg") && key.includes(cname))
        .toSorted();
    }

    async function known(): Promise<string[]> {
      const nodes: SnapshotView[] = [];
      for (let after: string | null = null; ; ) {
        const page = await sessions.snapshots(session.id, { after });
        nodes.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) return nodes.map(({ fileName }) => fileName).toSorted();
        after = page.pageInfo.endCursor;
      }
    }
  });
});
