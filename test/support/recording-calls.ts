import type { Operation } from "../../src/datasources/cloud-recording/operation.js";
import type { RecordingSource } from "../../src/datasources/cloud-recording/recording-source.js";
import { recordingFixtures } from "./recording-fixtures.js";

const { channel, recorder, order } = recordingFixtures;

/** Each call of the Cloud Recording client once, with the fixtures for arguments. */
export const recordingCalls: Readonly<Record<Operation, (source: RecordingSource) => Promise<unknown>>> = {
  acquire: (source) => source.acquire(channel, { resourceExpiredHour: 72 }),
  start: (source) => source.start(channel, recorder.resourceId, order),
  query: (source) => source.query(recorder),
  update: (source) => source.update(recorder, { lists: { subscribeVideoUids: ["101"] } }),
  stop: (source) => source.stop(recorder, { async: false }),
};
