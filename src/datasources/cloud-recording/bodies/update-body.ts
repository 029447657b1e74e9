import type { Channel } from "../recorder.js";
import type { RecorderChange } from "../recorder-change.js";
import { storageConfig } from "./storage-config.js";

/** The body of `update` (contracts/cloud-recording.md 1.8); what does not change is not sent. */
export function updateBody({ cname, recorderUid }: Channel, { lists = {}, storage }: RecorderChange) {
  const audioUidList = {
    ...(lists.subscribeAudioUids && { subscribeAudioUids: lists.subscribeAudioUids }),
    ...(lists.unsubscribeAudioUids && { unSubscribeAudioUids: lists.unsubscribeAudioUids }),
  };
  const videoUidList = {
    ...(lists.subscribeVideoUids && { subscribeVideoUids: lists.subscribeVideoUids }),
    ...(lists.unsubscribeVideoUids && { unSubscribeVideoUids: lists.unsubscribeVideoUids }),
  };
  const streamSubscribe = {
    ...(isNotEmpty(audioUidList) && { audioUidList }),
    ...(isNotEmpty(videoUidList) && { videoUidList }),
  };
  return {
    cname,
    uid: recorderUid,
    clientRequest: {
      ...(isNotEmpty(streamSubscribe) && { streamSubscribe }),
      ...(storage && { storageConfig: storageConfig(storage.target, storage.keys) }),
    },
  };
}

function isNotEmpty(fields: object): boolean {
  return Object.keys(fields).length > 0;
}
