/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** For which channel to set a recorder aside. */
export type AcquireSnapshotResourceInput = {
  /** Name of the channel. */
  readonly cname: string;
  /** The recorder's uid in the channel, which no user may have. Allotted by the server when omitted. */
  readonly recorderUid?: string | null | undefined;
  /** Hours from the start in which the service takes query, update and stop: 1 to 720. */
  readonly resourceExpiredHour?: number | null | undefined;
};

/** What kind of channel it is. Must be the profile that the users' apps join with, or nothing is captured. */
export type ChannelProfile =
  /** Everybody may speak and send video, as in a call or a meeting. */
  | 'COMMUNICATION'
  /** Hosts send, an audience watches. Only hosts are captured. */
  | 'LIVE_BROADCASTING';

/** Which end of a list comes first. */
export type ConnectionOrder =
  /** The latest first: what happened just now stands on the first page. */
  | 'NEWEST_FIRST'
  /** In the order things happened: what is added while paging appears at the end. */
  | 'OLDEST_FIRST';

/** How the channel is encrypted, where the users' apps encrypt it (media stream encryption). Must be what they use. */
export type DecryptionInput = {
  /** 0 none, 1 AES-128-XTS, 2 AES-128-ECB, 3 AES-256-XTS, 4 SM4-128-ECB, 5 AES-128-GCM, 6 AES-256-GCM, 7 AES-128-GCM2, 8 AES-256-GCM2. */
  readonly mode: number;
  /** 32 bytes in base64; modes 7 and 8 need it, others have none. */
  readonly salt?: string | null | undefined;
  /** The key the apps encrypt with. Kept encrypted, never shown again. */
  readonly secret: string;
};

/** Why a recorder left its channel, in the words of Agora's `LEAVE_CODE_…`. */
export type RecorderLeaveReason =
  /** It was stopped, the normal end (16). */
  | 'CLIENT_LEAVE'
  /** It could not be initialized (0). */
  | 'INIT'
  /** The channel was empty for longer than `maxIdleTime` (4). */
  | 'NO_USERS'
  /** A reason that is not documented; `leaveCode` has it. */
  | 'OTHER'
  /** Its process was interrupted from outside (2). */
  | 'SIG'
  /** Means nothing; comes along with another reason (8). */
  | 'TIMER_CATCH';

/** How bad an error is. */
export type RecordingErrorLevel =
  /** For Agora's own developers (1). */
  | 'DEBUG'
  /** The recording may have ended with it (5); the server looks by itself. */
  | 'FATAL'
  /** Something is missing (4). */
  | 'MAJOR'
  /** Something may be missing (3). */
  | 'MEDIUM'
  /** Next to nothing (2). */
  | 'MINOR'
  /** A level that is not documented; its number stands in the payload. */
  | 'OTHER';

/** Which events: those for which everything given here is true. */
export type RecordingEventFilter = {
  /** Events from this channel, also of recordings that were not started here. */
  readonly cname?: string | null | undefined;
  /** Events with one of these numbers, for example `[11, 41]`; at most 100. */
  readonly codes?: ReadonlyArray<number> | null | undefined;
  /** Events of this session. */
  readonly sessionId?: string | number | null | undefined;
};

/** How Agora's Cloud Recording is spoken to. Both take a picture of every user separately; they differ in the version of the service behind them. */
export type RecordingMode =
  /** The first version (`individual`), which every project has. Right unless Agora told you otherwise. */
  | 'INDIVIDUAL'
  /** The second version (`raw`), which Agora has been introducing since 2026 and may have to switch on. */
  | 'RAW';

/** The part of Cloud Recording that an error or a warning comes from. */
export type RecordingModule =
  /** The service that starts and ends both (2). */
  | 'CLOUD_RECORDING_SERVICE'
  /** A part that is not documented; its number stands in the payload. */
  | 'OTHER'
  /** The recorder in the channel (0). */
  | 'RECORDER'
  /** What brings files into the cloud storage (1). */
  | 'UPLOADER'
  /** The recorder of web pages (6). */
  | 'WEB_PAGE_RECORDING';

/** Which directory of scenes to take pictures of, and how large. */
export type ScreenshotSceneDirectoryInput = {
  /** Height of a picture in pixels, from 1 to the server's bound (8192 unless it says otherwise). */
  readonly height: number;
  /** The directory; the room's current scene directory when omitted. Only scenes directly in it are taken, none of its sub-directories. */
  readonly path?: string | null | undefined;
  /** Data centre that holds the room. Falls back to the server's default region. */
  readonly region?: WhiteboardRegion | null | undefined;
  /** The room's uuid, as it was answered when the room was created. */
  readonly roomUuid: string | number;
  /** Room or SDK token with the writer or admin role, to act with its rights. The server signs one of its own when omitted. */
  readonly token?: string | null | undefined;
  /** Width of a picture in pixels, from 1 to the server's bound (8192 unless it says otherwise). */
  readonly width: number;
};

/** Which scene to take a picture of, and how large. */
export type ScreenshotSceneInput = {
  /** Height of a picture in pixels, from 1 to the server's bound (8192 unless it says otherwise). */
  readonly height: number;
  /** The scene. `/init` is the one every room starts with. */
  readonly path?: string | null | undefined;
  /** Data centre that holds the room. Falls back to the server's default region. */
  readonly region?: WhiteboardRegion | null | undefined;
  /** The room's uuid, as it was answered when the room was created. */
  readonly roomUuid: string | number;
  /** Room or SDK token with the writer or admin role, to act with its rights. The server signs one of its own when omitted. */
  readonly token?: string | null | undefined;
  /** Width of a picture in pixels, from 1 to the server's bound (8192 unless it says otherwise). */
  readonly width: number;
};

/** Which pictures to list: those for which everything given here is true. */
export type SnapshotFilter = {
  /** Pictures from this channel. */
  readonly cname?: string | null | undefined;
  /** Pictures of this session. */
  readonly sessionId?: string | number | null | undefined;
  /** Pictures of this user. */
  readonly streamUid?: string | null | undefined;
  /** Pictures taken from this moment on. */
  readonly takenAfter?: string | null | undefined;
  /** Pictures taken earlier than this moment. */
  readonly takenBefore?: string | null | undefined;
};

/** Why a session ended, and what to do about it. */
export type SnapshotSessionEndReason =
  /** When it was to be stopped, the service had ended it already and did not say why. The pictures taken until then are there; start a new session if that was too early. */
  | 'ALREADY_ENDED'
  /** The time in which the service takes calls for it (`resourceExpiredHour`) was over. Start a new session, with more hours if one is to last that long. */
  | 'EXPIRED'
  /** Nobody was in the channel for `maxIdleTime` seconds, so the service ended it. Start a new session when users are back, or choose a longer `maxIdleTime`. */
  | 'IDLE_TIMEOUT'
  /** The recorder disappeared, and it was not replaced: `recover` was false, or replacements failed too. Start a new session; if it keeps happening, check that no user of the channel has a uid from the recorders' range. */
  | 'LOST'
  /** `maxDuration` had passed, so the server stopped it. Start a new session to go on. */
  | 'MAX_DURATION'
  /** It was stopped before there was a single picture. If pictures were expected: check that users sent video, that `channelProfile` is the one their apps join with, and the lists of subscribed uids. */
  | 'NOTHING_CAPTURED'
  /** No recorder could be started. The error of `startSnapshotSession` said why; correct that and start anew. */
  | 'START_FAILED'
  /** `stopSnapshotSession` was called. Nothing to do. */
  | 'STOPPED_BY_CALLER';

/** Which sessions to list: those for which everything given here is true. */
export type SnapshotSessionFilter = {
  /** Sessions of this channel. */
  readonly cname?: string | null | undefined;
  /** Sessions asked for from this moment on. */
  readonly createdAfter?: string | null | undefined;
  /** Sessions asked for earlier than this moment. */
  readonly createdBefore?: string | null | undefined;
  /** Sessions in one of these statuses. An empty list names none, and lists nothing. */
  readonly status?: ReadonlyArray<SnapshotSessionStatus> | null | undefined;
};

/** Where a snapshot session is in its life. The usual way is STARTING, STARTED, CAPTURING, STOPPING, STOPPED; STOPPED and FAILED are final. */
export type SnapshotSessionStatus =
  /** The service confirmed that it captures. Pictures come whenever somebody in the channel sends video. */
  | 'CAPTURING'
  /** Over, because no recorder could be started or kept. `endReason` says which. */
  | 'FAILED'
  /** The recorder was lost; a replacement is being started. Pictures of the gap are missing. */
  | 'RECOVERING'
  /** A recorder was started; the service has not confirmed yet that it captures. That takes some seconds. */
  | 'STARTED'
  /** A recorder is being started. No picture yet. */
  | 'STARTING'
  /** Over. `endReason` says why. */
  | 'STOPPED'
  /** The session is being stopped, and the last pictures are being uploaded. */
  | 'STOPPING';

/** Storage given in full by the caller. Needs the scope `storage:write`; most callers name a profile instead. */
export type SnapshotStorageInput = {
  /** Key id that may write to the bucket; one that may write only is best. */
  readonly accessKey: string;
  /** Name of the bucket (storage space). */
  readonly bucket: string;
  /** Address of the store, for example `https://s3.example.com`. Required for S3_COMPATIBLE only, and there one that the server's operator allows. */
  readonly endpoint?: string | null | undefined;
  /** Region name of that vendor, for example `US_EAST_1`; ignored by vendors without regions. For S3_COMPATIBLE the region the store wants in signatures, where it wants one. */
  readonly region?: string | null | undefined;
  /** The secret of that key. Kept encrypted, never shown again. */
  readonly secretKey: string;
  /** When the temporary keys expire: at least four hours ahead. Required together with `stsToken`. */
  readonly stsExpiration?: string | null | undefined;
  /** Session token of temporary keys. AMAZON_S3, ALIBABA_OSS and TENCENT_COS only. */
  readonly stsToken?: string | null | undefined;
  /** Whose cloud storage it is. */
  readonly vendor: StorageVendor;
};

/** Which channel to take pictures of, how often, and where to put them. Only `cname` is required where the server has a storage profile. */
export type StartSnapshotSessionInput = {
  /** Seconds between two pictures of one user: 5 to 3600, or from the server's own lower bound. Fixed for the session. */
  readonly captureInterval?: number | null | undefined;
  /** What kind of channel it is. Must be the profile that the users' apps join with. */
  readonly channelProfile?: ChannelProfile | null | undefined;
  /** Name of the channel, exactly as the users' apps join it. */
  readonly cname: string;
  /** For a channel that is encrypted. */
  readonly decryption?: DecryptionInput | null | undefined;
  /** Most users captured at once, 1 to 49. The service sets aside as much; cannot be changed later. */
  readonly expectedStreams?: number | null | undefined;
  /** Directory of the pictures in the bucket, part by part: `["a", "b"]` means `a/b/`. Letters and digits only; at most 128 characters in all, slashes included. */
  readonly fileNamePrefix?: ReadonlyArray<string> | null | undefined;
  /** A name for this call, for example a UUID. A repeat with the same key returns the first call's session instead of starting, and paying for, another: also one that FAILED to start or is over by now, so that a new try takes a new key. With another order the key is refused as a CONFLICT; fresh tokens and keys make no other order. 1 to 255 printable ASCII characters without blanks. */
  readonly idempotencyKey?: string | null | undefined;
  /** Seconds; the server stops the session then. Without it, the session lasts until something else ends it. */
  readonly maxDuration?: number | null | undefined;
  /** Seconds without any user before the service ends the session: 5 to 2592000 (30 days). */
  readonly maxIdleTime?: number | null | undefined;
  /** How the service is spoken to. */
  readonly mode?: RecordingMode | null | undefined;
  /** The recorder's uid in the channel, which no user may have. Allotted by the server when omitted. */
  readonly recorderUid?: string | null | undefined;
  /** Start a replacement recorder when this one is lost. */
  readonly recover?: boolean | null | undefined;
  /** Hours in which the service takes query, update and stop: 1 to 720. The server stops the session before they are over. */
  readonly resourceExpiredHour?: number | null | undefined;
  /** From acquireSnapshotResource, within five minutes and together with its `recorderUid`; acquired on the fly when omitted. */
  readonly resourceId?: string | null | undefined;
  /** Storage of the caller's own, in place of a profile. */
  readonly storage?: SnapshotStorageInput | null | undefined;
  /** Name of a storage profile of the server (`storageProfiles`); its default profile when omitted. */
  readonly storageProfile?: string | null | undefined;
  /** Which media the recorder takes out of the channel. */
  readonly streamTypes?: StreamTypes | null | undefined;
  /** Take the audio of these users only. Needs AUDIO_AND_VIDEO and a list for video. */
  readonly subscribeAudioUids?: ReadonlyArray<string> | null | undefined;
  /** Take pictures of these users only, 1 to 32 of them; of everybody when omitted. */
  readonly subscribeVideoUids?: ReadonlyArray<string> | null | undefined;
  /** RTC token for cname and recorderUid; the server makes one when it holds the App Certificate. It cannot be renewed, so it must last as long as the session. */
  readonly token?: string | null | undefined;
  /** Take the audio of everybody but these users. Not together with `subscribeAudioUids`. */
  readonly unsubscribeAudioUids?: ReadonlyArray<string> | null | undefined;
  /** Take pictures of everybody but these users. Not together with `subscribeVideoUids`. */
  readonly unsubscribeVideoUids?: ReadonlyArray<string> | null | undefined;
  /** Which of a user's two video streams to picture, where the app sends two. */
  readonly videoStreamType?: VideoStreamType | null | undefined;
};

/** Which session to stop, and whether to wait for the last pictures. */
export type StopSnapshotSessionInput = {
  /** Return as soon as the service took the stop instead of after the upload, which takes up to 20 seconds. */
  readonly async?: boolean | null | undefined;
  /** The session. */
  readonly sessionId: string | number;
};

/** Whose cloud storage it is. These are the vendors Agora's Cloud Recording uploads to. */
export type StorageVendor =
  /** Alibaba Cloud OSS. Region for example `CN_Hangzhou`. */
  | 'ALIBABA_OSS'
  /** Amazon S3. Region for example `US_EAST_1`. */
  | 'AMAZON_S3'
  /** Baidu AI Cloud BOS. Region for example `CN_Baoding`. */
  | 'BAIDU_BOS'
  /** Google Cloud Storage. Needs no region. */
  | 'GOOGLE_CLOUD'
  /** Huawei Cloud OBS. Region for example `CN_North_1`. */
  | 'HUAWEI_OBS'
  /** Microsoft Azure Blob Storage. Needs no region. */
  | 'MICROSOFT_AZURE'
  /** Any store that speaks the S3 protocol, named by `endpoint`. Needs no region. */
  | 'S3_COMPATIBLE'
  /** Tencent Cloud COS. Region for example `AP_Singapore`. */
  | 'TENCENT_COS';

/** Which media the recorder takes out of the channel. Pictures need video, so audio alone is no choice. */
export type StreamTypes =
  /** Audio as well. The pictures are the same. */
  | 'AUDIO_AND_VIDEO'
  /** Video only: all that pictures need. */
  | 'VIDEO_ONLY';

/** Whom a running session captures from now on. A list replaces both lists of its medium, video or audio; a medium without a list here keeps what it has, and null says no more than leaving out. At least one list is required, and each holds 1 to 32 uids; an empty `unsubscribe…` list means everybody again. */
export type UpdateSnapshotSessionInput = {
  /** The session. */
  readonly sessionId: string | number;
  /** Take the audio of these users only. Needs AUDIO_AND_VIDEO and a list for video. */
  readonly subscribeAudioUids?: ReadonlyArray<string> | null | undefined;
  /** Take pictures of these users only. */
  readonly subscribeVideoUids?: ReadonlyArray<string> | null | undefined;
  /** Take the audio of everybody but these users, of everybody where the list is empty. Not together with `subscribeAudioUids`. */
  readonly unsubscribeAudioUids?: ReadonlyArray<string> | null | undefined;
  /** Take pictures of everybody but these users, of everybody where the list is empty. Not together with `subscribeVideoUids`. */
  readonly unsubscribeVideoUids?: ReadonlyArray<string> | null | undefined;
};

/** What the service said of the pictures' upload when the session was stopped. */
export type UploadingStatus =
  /** Some could not be put into the bucket and wait in Agora's own storage; they are moved later, usually within minutes. If it is so each time, check the storage's bucket, region and keys. */
  | 'BACKUPED'
  /** Some are still on the recording server and are sent later. Mode RAW only; not a failure. */
  | 'STRANDED'
  /** The service does not know. `refreshSnapshots` shows what is in the bucket. */
  | 'UNKNOWN'
  /** Every picture is in the bucket. */
  | 'UPLOADED';

/** Which of a user's two video streams to picture, where the app sends two (dual-stream mode). */
export type VideoStreamType =
  /** The stream of high resolution; the only one where the app sends one. */
  | 'HIGH'
  /** The small stream of low resolution: smaller pictures. */
  | 'LOW';

/** Data centre that holds the room. A room exists in one data centre only, the one it was created in; asked for in another it is not found. */
export type WhiteboardRegion =
  /** Hangzhou: everywhere else. */
  | 'CN_HZ'
  /** Frankfurt: Europe. */
  | 'EU'
  /** Mumbai: India. */
  | 'IN_MUM'
  /** Singapore: Singapore, East and South-East Asia. */
  | 'SG'
  /** Silicon Valley: North and South America. */
  | 'US_SV';

export type AcquireSnapshotResourceMutationVariables = Exact<{
  input: AcquireSnapshotResourceInput;
}>;


export type AcquireSnapshotResourceMutation = { readonly acquireSnapshotResource: { readonly resourceId: string, readonly cname: string, readonly recorderUid: string, readonly startBefore: string } };

export type NodeQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeQuery = { readonly node:
    | { readonly __typename: 'Snapshot', readonly streamUid: string, readonly takenAt: string, readonly url: string | null, readonly id: string }
    | { readonly __typename: 'SnapshotSession', readonly cname: string, readonly status: SnapshotSessionStatus, readonly id: string }
   | null };

export type RecordingEventsFollowedSubscriptionVariables = Exact<{
  filter?: RecordingEventFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type RecordingEventsFollowedSubscription = { readonly recordingEvents:
    | { readonly __typename: 'AudioStreamStateEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'BackupedEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'FileInfosEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'OtherRecordingEvent', readonly payload: Record<string, unknown>, readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'RecorderLeaveEvent', readonly reasons: ReadonlyArray<RecorderLeaveReason>, readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'RecorderStartedEvent', readonly ok: boolean, readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'RecordingErrorEvent', readonly module: RecordingModule, readonly errorLevel: RecordingErrorLevel, readonly errorCode: number, readonly meaning: string | null, readonly message: string | null, readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'RecordingWarningEvent', readonly module: RecordingModule, readonly warnCode: number, readonly meaning: string | null, readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'SessionExitEvent', readonly normal: boolean, readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'SessionFailoverEvent', readonly newRecorderUid: string, readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'SliceStartEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'SnapshotFileEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string, readonly snapshot: { readonly streamUid: string, readonly takenAt: string, readonly url: string | null } }
    | { readonly __typename: 'StatusUpdateEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'UploadedEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'UploaderStartedEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'UploadingProgressEvent', readonly progress: number, readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
    | { readonly __typename: 'VideoStreamStateEvent', readonly streamUid: string, readonly receiving: boolean, readonly at: string, readonly cursor: string, readonly code: number, readonly cname: string, readonly recorderUid: string, readonly sentAt: string }
   };

export type RecordingEventsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: RecordingEventFilter | null | undefined;
}>;


export type RecordingEventsQuery = { readonly recordingEvents: { readonly nodes: ReadonlyArray<
      | { readonly __typename: 'AudioStreamStateEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'BackupedEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'FileInfosEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'OtherRecordingEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'RecorderLeaveEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'RecorderStartedEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'RecordingErrorEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'RecordingWarningEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'SessionExitEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'SessionFailoverEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'SliceStartEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'SnapshotFileEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'StatusUpdateEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'UploadedEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'UploaderStartedEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'UploadingProgressEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
      | { readonly __typename: 'VideoStreamStateEvent', readonly cursor: string, readonly code: number, readonly cname: string, readonly sentAt: string, readonly payload: Record<string, unknown>, readonly session: { readonly id: string } | null }
    >, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RefreshSnapshotsMutationVariables = Exact<{
  sessionId: string | number;
}>;


export type RefreshSnapshotsMutation = { readonly refreshSnapshots: { readonly id: string, readonly snapshots: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly streamUid: string, readonly takenAt: string, readonly url: string | null }> } } };

export type ScreenshotSceneDirectoryMutationVariables = Exact<{
  input: ScreenshotSceneDirectoryInput;
}>;


export type ScreenshotSceneDirectoryMutation = { readonly screenshotSceneDirectory: ReadonlyArray<{ readonly url: string, readonly key: string, readonly bucket: string, readonly region: string, readonly takenAt: string, readonly room: { readonly uuid: string, readonly region: WhiteboardRegion } }> };

export type ScreenshotSceneMutationVariables = Exact<{
  input: ScreenshotSceneInput;
}>;


export type ScreenshotSceneMutation = { readonly screenshotScene: { readonly url: string, readonly key: string, readonly bucket: string, readonly region: string, readonly takenAt: string, readonly room: { readonly uuid: string, readonly region: WhiteboardRegion } } };

export type SnapshotCapturedSubscriptionVariables = Exact<{
  sessionId?: string | number | null | undefined;
  cname?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type SnapshotCapturedSubscription = { readonly snapshotCaptured: { readonly cursor: string, readonly snapshot: { readonly id: string, readonly streamUid: string, readonly takenAt: string, readonly url: string | null } } };

export type SnapshotSessionChangedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type SnapshotSessionChangedSubscription = { readonly snapshotSessionChanged: { readonly id: string, readonly status: SnapshotSessionStatus, readonly recorderUid: string, readonly capturingSince: string | null, readonly endedAt: string | null, readonly endReason: SnapshotSessionEndReason | null } };

export type SnapshotSessionQueryVariables = Exact<{
  id: string | number;
}>;


export type SnapshotSessionQuery = { readonly snapshotSession: { readonly id: string, readonly cname: string, readonly status: SnapshotSessionStatus, readonly mode: RecordingMode, readonly captureInterval: number, readonly createdAt: string, readonly startedAt: string | null, readonly capturingSince: string | null, readonly endedAt: string | null, readonly endReason: SnapshotSessionEndReason | null, readonly attempts: ReadonlyArray<{ readonly recorderUid: string, readonly sid: string | null, readonly startedAt: string | null, readonly endedAt: string | null, readonly endReason: string | null }>, readonly serviceStatus: { readonly code: number, readonly name: string, readonly askedAt: string } | null } | null };

export type SnapshotSessionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: SnapshotSessionFilter | null | undefined;
}>;


export type SnapshotSessionsQuery = { readonly snapshotSessions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly cname: string, readonly status: SnapshotSessionStatus, readonly createdAt: string, readonly endReason: SnapshotSessionEndReason | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SnapshotsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: SnapshotFilter | null | undefined;
  order?: ConnectionOrder | null | undefined;
}>;


export type SnapshotsQuery = { readonly snapshots: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly streamUid: string, readonly takenAt: string, readonly url: string | null, readonly session: { readonly id: string, readonly cname: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type StartSnapshotSessionMutationVariables = Exact<{
  input: StartSnapshotSessionInput;
}>;


export type StartSnapshotSessionMutation = { readonly startSnapshotSession: { readonly id: string, readonly status: SnapshotSessionStatus, readonly recorderUid: string, readonly sid: string | null, readonly createdAt: string, readonly controllableUntil: string | null, readonly storage: { readonly profile: string | null, readonly bucket: string, readonly fileNamePrefix: ReadonlyArray<string> } } };

export type StopSnapshotSessionMutationVariables = Exact<{
  input: StopSnapshotSessionInput;
}>;


export type StopSnapshotSessionMutation = { readonly stopSnapshotSession: { readonly id: string, readonly status: SnapshotSessionStatus, readonly endedAt: string | null, readonly endReason: SnapshotSessionEndReason | null, readonly uploadingStatus: UploadingStatus | null } };

export type StorageProfilesQueryVariables = Exact<{ [key: string]: never; }>;


export type StorageProfilesQuery = { readonly storageProfiles: ReadonlyArray<string> };

export type UpdateSnapshotSessionMutationVariables = Exact<{
  input: UpdateSnapshotSessionInput;
}>;


export type UpdateSnapshotSessionMutation = { readonly updateSnapshotSession: { readonly id: string, readonly subscribeVideoUids: ReadonlyArray<string> | null, readonly unsubscribeVideoUids: ReadonlyArray<string> | null } };

export type WhiteboardRoomQueryVariables = Exact<{
  uuid: string | number;
  region?: WhiteboardRegion | null | undefined;
  directory?: string | null | undefined;
}>;


export type WhiteboardRoomQuery = { readonly whiteboardRoom: { readonly uuid: string, readonly region: WhiteboardRegion, readonly scenes: ReadonlyArray<string> } };


export const AcquireSnapshotResourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcquireSnapshotResource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcquireSnapshotResourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acquireSnapshotResource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"cname"}},{"kind":"Field","name":{"kind":"Name","value":"recorderUid"}},{"kind":"Field","name":{"kind":"Name","value":"startBefore"}}]}}]}}]} as unknown as DocumentNode<AcquireSnapshotResourceMutation, AcquireSnapshotResourceMutationVariables>;
export const NodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SnapshotSession"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cname"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Snapshot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"streamUid"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const RecordingEventsFollowedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"RecordingEventsFollowed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordingEventFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordingEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"cname"}},{"kind":"Field","name":{"kind":"Name","value":"recorderUid"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SnapshotFileEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"streamUid"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VideoStreamStateEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"streamUid"}},{"kind":"Field","name":{"kind":"Name","value":"receiving"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecorderStartedEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecorderLeaveEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionExitEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"normal"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionFailoverEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newRecorderUid"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadingProgressEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"progress"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordingErrorEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"module"}},{"kind":"Field","name":{"kind":"Name","value":"errorLevel"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordingWarningEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"module"}},{"kind":"Field","name":{"kind":"Name","value":"warnCode"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OtherRecordingEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]}}]}}]} as unknown as DocumentNode<RecordingEventsFollowedSubscription, RecordingEventsFollowedSubscriptionVariables>;
export const RecordingEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordingEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordingEventFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordingEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"cname"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<RecordingEventsQuery, RecordingEventsQueryVariables>;
export const RefreshSnapshotsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefreshSnapshots"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refreshSnapshots"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sessionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"NEWEST_FIRST"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"streamUid"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RefreshSnapshotsMutation, RefreshSnapshotsMutationVariables>;
export const ScreenshotSceneDirectoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScreenshotSceneDirectory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScreenshotSceneDirectoryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"screenshotSceneDirectory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"region"}}]}}]}}]}}]} as unknown as DocumentNode<ScreenshotSceneDirectoryMutation, ScreenshotSceneDirectoryMutationVariables>;
export const ScreenshotSceneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScreenshotScene"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScreenshotSceneInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"screenshotScene"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"region"}}]}}]}}]}}]} as unknown as DocumentNode<ScreenshotSceneMutation, ScreenshotSceneMutationVariables>;
export const SnapshotCapturedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SnapshotCaptured"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cname"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelName"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshotCaptured"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sessionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"cname"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cname"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"streamUid"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]} as unknown as DocumentNode<SnapshotCapturedSubscription, SnapshotCapturedSubscriptionVariables>;
export const SnapshotSessionChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SnapshotSessionChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshotSessionChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"recorderUid"}},{"kind":"Field","name":{"kind":"Name","value":"capturingSince"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}}]}}]}}]} as unknown as DocumentNode<SnapshotSessionChangedSubscription, SnapshotSessionChangedSubscriptionVariables>;
export const SnapshotSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SnapshotSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshotSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cname"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"captureInterval"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"capturingSince"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recorderUid"}},{"kind":"Field","name":{"kind":"Name","value":"sid"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}}]}}]}}]}}]} as unknown as DocumentNode<SnapshotSessionQuery, SnapshotSessionQueryVariables>;
export const SnapshotSessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SnapshotSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SnapshotSessionFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshotSessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cname"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SnapshotSessionsQuery, SnapshotSessionsQueryVariables>;
export const SnapshotsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Snapshots"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SnapshotFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectionOrder"}},"defaultValue":{"kind":"EnumValue","value":"OLDEST_FIRST"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshots"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"streamUid"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cname"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SnapshotsQuery, SnapshotsQueryVariables>;
export const StartSnapshotSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartSnapshotSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartSnapshotSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startSnapshotSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"recorderUid"}},{"kind":"Field","name":{"kind":"Name","value":"sid"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"controllableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"storage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"fileNamePrefix"}}]}}]}}]}}]} as unknown as DocumentNode<StartSnapshotSessionMutation, StartSnapshotSessionMutationVariables>;
export const StopSnapshotSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopSnapshotSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StopSnapshotSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopSnapshotSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"uploadingStatus"}}]}}]}}]} as unknown as DocumentNode<StopSnapshotSessionMutation, StopSnapshotSessionMutationVariables>;
export const StorageProfilesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StorageProfiles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storageProfiles"}}]}}]} as unknown as DocumentNode<StorageProfilesQuery, StorageProfilesQueryVariables>;
export const UpdateSnapshotSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateSnapshotSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateSnapshotSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateSnapshotSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subscribeVideoUids"}},{"kind":"Field","name":{"kind":"Name","value":"unsubscribeVideoUids"}}]}}]}}]} as unknown as DocumentNode<UpdateSnapshotSessionMutation, UpdateSnapshotSessionMutationVariables>;
export const WhiteboardRoomDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhiteboardRoom"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uuid"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WhiteboardRegion"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"directory"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ScenePath"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whiteboardRoom"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uuid"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uuid"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"scenes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"directory"},"value":{"kind":"Variable","name":{"kind":"Name","value":"directory"}}}]}]}}]}}]} as unknown as DocumentNode<WhiteboardRoomQuery, WhiteboardRoomQueryVariables>;