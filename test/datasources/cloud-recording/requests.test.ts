import { expect, test } from "vitest";
import { Secret } from "../../../src/config/secret.js";
import { recordingFixtures } from "../../support/recording-fixtures.js";
import { startRecordingSource } from "../../support/start-recording-source.js";

// What goes over the wire, byte for byte (contracts/cloud-recording.md 1.1 to 1.10).

const { channel, recorder, order } = recordingFixtures;
const prefix = "/v1/apps/0123456789abcdef0123456789abcdef/cloud_recording";
const authorization = "Basic Y3VzdG9tZXI6Y3VzdG9tZXItc2VjcmV0";
const json = { authorization, "content-type": "application/json" };

test("acquire", async () => {
  const { source, upstream } = await startRecordingSource();
  upstream.script({ status: 200, body: { resourceId: "JyvK" } });
  await source.acquire(channel, { resourceExpiredHour: 72 });

  expect(upstream.requests).toEqual([
    {
      method: "POST",
      path: `${prefix}/acquire`,
      headers: json,
      body: '{"cname":"class-7","uid":"527841","clientRequest":{"resourceExpiredHour":72}}',
    },
  ]);
});

test.each(["individual", "raw"] as const)("start in mode %s", async (mode) => {
  const { source, upstream } = await startRecordingSource();
  upstream.script({ status: 200, body: { sid: "38f8" } });
  await source.start(channel, "JyvK", { ...order, request: { ...order.request, mode } });

  expect(upstream.requests).toEqual([
    {
      method: "POST",
      path: `${prefix}/resourceid/JyvK/mode/${mode}/start`,
      headers: json,
      body:
        '{"cname":"class-7","uid":"527841","clientRequest":{"token":"007recorder-token",' +
        '"recordingConfig":{"channelType":1,"streamTypes":1,"videoStreamType":0,"maxIdleTime":300,' +
        '"subscribeVideoUids":["#allstream#"],"subscribeUidGroup":0},' +
        '"snapshotConfig":{"captureInterval":5,"fileType":["jpg"]},' +
        '"storageConfig":{"vendor":1,"region":7,"bucket":"pictures","accessKey":"AKIAEXAMPLE",' +
        '"secretKey":"storage-secret","fileNamePrefix":["school","class7"]}}}',
    },
  ]);
});

test.each(["individual", "raw"] as const)("query in mode %s, a GET without a body", async (mode) => {
  const { source, upstream } = await startRecordingSource();
  upstream.script({ status: 200, body: { serverResponse: { status: 5 } } });
  await source.query({ ...recorder, mode });

  expect(upstream.requests).toEqual([
    {
      method: "GET",
      path: `${prefix}/resourceid/${recorder.resourceId}/sid/${recorder.sid}/mode/${mode}/query`,
      headers: { authorization },
      body: "",
    },
  ]);
});

test("update of the lists", async () => {
  const { source, upstream } = await startRecordingSource();
  upstream.script({ status: 200, body: {} });
  await source.update(recorder, {
    lists: { subscribeAudioUids: ["#allstream#"], unsubscribeVideoUids: ["444", "555"] },
  });

  expect(upstream.requests).toEqual([
    {
      method: "POST",
      path: `${prefix}/resourceid/${recorder.resourceId}/sid/${recorder.sid}/mode/individual/update`,
      headers: json,
      body:
        '{"cname":"class-7","uid":"527841","clientRequest":{"streamSubscribe":{' +
        '"audioUidList":{"subscribeAudioUids":["#allstream#"]},' +
        '"videoUidList":{"unSubscribeVideoUids":["444","555"]}}}}',
    },
  ]);
});

test("update of the storage keys", async () => {
  const { source, upstream } = await startRecordingSource();
  upstream.script({ status: 200, body: {} });
  const sts = { token: new Secret("sts"), expiresAt: new Date(1_795_291_200_000) };
  await source.update(recorder, { storage: { target: order.storage, keys: { ...order.keys, sts } } });

  expect(upstream.requests.map(({ body }) => body)).toEqual([
    '{"cname":"class-7","uid":"527841","clientRequest":{"storageConfig":{"vendor":1,"region":7,' +
      '"bucket":"pictures","accessKey":"AKIAEXAMPLE","secretKey":"storage-secret","stsToken":"sts",' +
      '"stsExpiration":1795291200,"fileNamePrefix":["school","class7"]}}}',
  ]);
});

test.each([true, false])("stop, async %s", async (async) => {
  const { source, upstream } = await startRecordingSource();
  upstream.script({ status: 200, body: {} });
  await source.stop(recorder, { async });

  expect(upstream.requests).toEqual([
    {
      method: "POST",
      path: `${prefix}/resourceid/${recorder.resourceId}/sid/${recorder.sid}/mode/individual/stop`,
      headers: json,
      body: `{"cname":"class-7","uid":"527841","clientRequest":{"async_stop":${async}}}`,
    },
  ]);
});

test("nothing in a resource id or sid can end its segment of the path", async () => {
  const { source, upstream } = await startRecordingSource();
  upstream.script({ status: 200, body: { serverResponse: { status: 5 } } });
  await source.query({ ...recorder, resourceId: "a/b?c", sid: "../d#" });

  expect(upstream.requests[0]?.path).toBe(
    `${prefix}/resourceid/a%2Fb%3Fc/sid/..%2Fd%23/mode/individual/query`,
  );
});
