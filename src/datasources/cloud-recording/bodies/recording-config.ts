import type { StartOrder } from "../start-order.js";

/** `recordingConfig` of `start` (contracts/cloud-recording.md 1.5); lists that were not given are not sent. */
export function recordingConfig({ request, decryption }: Pick<StartOrder, "request" | "decryption">) {
  const { channelType, streamTypes, videoStreamType, maxIdleTime, subscribeUidGroup, decryptionMode } =
    request;
  const { subscribeVideoUids, unsubscribeVideoUids, subscribeAudioUids, unsubscribeAudioUids } = request;
  return {
    channelType,
    streamTypes,
    videoStreamType,
    maxIdleTime,
    ...(subscribeVideoUids && { subscribeVideoUids }),
    // With a capital S: bodies are case sensitive, and this is the spelling every client library sends.
    ...(unsubscribeVideoUids && { unSubscribeVideoUids: unsubscribeVideoUids }),
    ...(subscribeAudioUids && { subscribeAudioUids }),
    ...(unsubscribeAudioUids && { unSubscribeAudioUids: unsubscribeAudioUids }),
    subscribeUidGroup,
    ...(decryptionMode !== 0 && { decryptionMode }),
    ...(decryption && {
      secret: decryption.secret.reveal(),
      ...(decryption.salt !== null && { salt: decryption.salt }),
    }),
  };
}
