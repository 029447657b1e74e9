import { Secret } from "../../src/config/secret.js";
import type {
  Channel,
  Recorder,
  StartOrder,
} from "../../src/datasources/cloud-recording/recording-source.js";

const channel: Channel = { cname: "class-7", recorderUid: "527841" };

const recorder: Recorder = {
  ...channel,
  mode: "individual",
  resourceId: "JyvK8nXHuV1BE64GDkAa",
  sid: "38f8e3cfdc474cd56fc1ceba380d7e1a",
};

const order: StartOrder = {
  request: {
    mode: "individual",
    captureInterval: 5,
    channelType: 1,
    streamTypes: 1,
    videoStreamType: 0,
    subscribeVideoUids: ["#allstream#"],
    subscribeUidGroup: 0,
    maxIdleTime: 300,
    resourceExpiredHour: 72,
    decryptionMode: 0,
  },
  storage: {
    profile: "main",
    vendor: "AMAZON_S3",
    region: "EU_CENTRAL_1",
    bucket: "pictures",
    endpoint: null,
    fileNamePrefix: ["school", "class7"],
  },
  keys: { accessKey: "AKIAEXAMPLE", secretKey: new Secret("storage-secret"), sts: null },
  rtcToken: new Secret("007recorder-token"),
  decryption: null,
};

/** A recorder and what it was ordered to do, for tests of the Cloud Recording client. */
export const recordingFixtures = { channel, recorder, order } as const;
