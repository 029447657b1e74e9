import type { StorageVendor } from "../model/storage-target.js";

type Maybe<T> = T | null | undefined;

/** `StartSnapshotSessionInput` of the API as plain values, enums by their names. */
export interface StartInput {
  readonly cname: string;
  readonly recorderUid?: Maybe<string>;
  readonly resourceId?: Maybe<string>;
  readonly mode?: Maybe<"INDIVIDUAL" | "RAW">;
  readonly token?: Maybe<string>;
  readonly captureInterval?: Maybe<number>;
  readonly channelProfile?: Maybe<"COMMUNICATION" | "LIVE_BROADCASTING">;
  readonly streamTypes?: Maybe<"VIDEO_ONLY" | "AUDIO_AND_VIDEO">;
  readonly videoStreamType?: Maybe<"HIGH" | "LOW">;
  readonly subscribeVideoUids?: Maybe<readonly string[]>;
  readonly unsubscribeVideoUids?: Maybe<readonly string[]>;
  readonly subscribeAudioUids?: Maybe<readonly string[]>;
  readonly unsubscribeAudioUids?: Maybe<readonly string[]>;
  readonly expectedStreams?: Maybe<number>;
  readonly maxIdleTime?: Maybe<number>;
  readonly resourceExpiredHour?: Maybe<number>;
  readonly maxDuration?: Maybe<number>;
  readonly decryption?: Maybe<{
    readonly mode: number;
    readonly secret: string;
    readonly salt?: Maybe<string>;
  }>;
  readonly storageProfile?: Maybe<string>;
  readonly storage?: Maybe<{
    readonly vendor: StorageVendor;
    readonly region?: Maybe<string>;
    readonly bucket: string;
    readonly accessKey: string;
    readonly secretKey: string;
    readonly stsToken?: Maybe<string>;
    readonly stsExpiration?: Maybe<Date>;
    readonly endpoint?: Maybe<string>;
  }>;
  readonly fileNamePrefix?: Maybe<readonly string[]>;
  readonly recover?: Maybe<boolean>;
  readonly idempotencyKey?: Maybe<string>;
}
