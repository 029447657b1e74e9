/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What kind of channel it is. Must be the profile that the users' apps join with, or nothing is captured. */
export type ChannelProfile =
  /** Everybody may speak and send video, as in a call or a meeting. */
  | 'COMMUNICATION'
  /** Hosts send, an audience watches. Only hosts are captured. */
  | 'LIVE_BROADCASTING';

/** How the channel is encrypted, where the users' apps encrypt it (media stream encryption). Must be what they use. */
export type DecryptionInput = {
  /** 0 none, 1 AES-128-XTS, 2 AES-128-ECB, 3 AES-256-XTS, 4 SM4-128-ECB, 5 AES-128-GCM, 6 AES-256-GCM, 7 AES-128-GCM2, 8 AES-256-GCM2. */
  readonly mode: number;
  /** 32 bytes in base64; modes 7 and 8 need it, others have none. */
  readonly salt?: string | null | undefined;
  /** The key the apps encrypt with. Kept encrypted, never shown again. */
  readonly secret: string;
};

/** How Agora's Cloud Recording is spoken to. Both take a picture of every user separately; they differ in the version of the service behind them. */
export type RecordingMode =
  /** The first version (`individual`), which every project has. Right unless Agora told you otherwise. */
  | 'INDIVIDUAL'
  /** The second version (`raw`), which Agora has been introducing since 2026 and may have to switch on. */
  | 'RAW';

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

export type StartSessionMutationVariables = Exact<{
  input: StartSnapshotSessionInput;
}>;


export type StartSessionMutation = { readonly startSnapshotSession: { readonly id: string } };

export type StopSessionMutationVariables = Exact<{
  sessionId: string | number;
}>;


export type StopSessionMutation = { readonly stopSnapshotSession: { readonly id: string, readonly status: SnapshotSessionStatus } };

export type SessionChangedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type SessionChangedSubscription = { readonly snapshotSessionChanged: { readonly id: string, readonly cname: string, readonly status: SnapshotSessionStatus, readonly endReason: SnapshotSessionEndReason | null, readonly captureInterval: number } };

export type PictureCapturedSubscriptionVariables = Exact<{
  sessionId: string | number;
  after?: string | null | undefined;
}>;


export type PictureCapturedSubscription = { readonly snapshotCaptured: { readonly cursor: string, readonly snapshot: { readonly id: string, readonly streamUid: string, readonly takenAt: string, readonly url: string | null } } };

export type PicturesSoFarQueryVariables = Exact<{
  sessionId: string | number;
  after?: string | null | undefined;
}>;


export type PicturesSoFarQuery = { readonly snapshotSession: { readonly id: string, readonly snapshots: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly streamUid: string, readonly takenAt: string, readonly url: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type PictureFragment = { readonly id: string, readonly streamUid: string, readonly takenAt: string, readonly url: string | null };

export type ScreenshotSceneMutationVariables = Exact<{
  input: ScreenshotSceneInput;
}>;


export type ScreenshotSceneMutation = { readonly screenshotScene: { readonly url: string, readonly takenAt: string } };

export const PictureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Snapshot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"streamUid"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"expiresIn"},"value":{"kind":"IntValue","value":"3600"}}]}]}}]} as unknown as DocumentNode<PictureFragment, unknown>;
export const StartSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartSnapshotSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startSnapshotSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<StartSessionMutation, StartSessionMutationVariables>;
export const StopSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopSnapshotSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"sessionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<StopSessionMutation, StopSessionMutationVariables>;
export const SessionChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SessionChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshotSessionChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cname"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"captureInterval"}}]}}]}}]} as unknown as DocumentNode<SessionChangedSubscription, SessionChangedSubscriptionVariables>;
export const PictureCapturedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PictureCaptured"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshotCaptured"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sessionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Snapshot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"streamUid"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"expiresIn"},"value":{"kind":"IntValue","value":"3600"}}]}]}}]} as unknown as DocumentNode<PictureCapturedSubscription, PictureCapturedSubscriptionVariables>;
export const PicturesSoFarDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PicturesSoFar"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshotSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Snapshot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"streamUid"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"expiresIn"},"value":{"kind":"IntValue","value":"3600"}}]}]}}]} as unknown as DocumentNode<PicturesSoFarQuery, PicturesSoFarQueryVariables>;
export const ScreenshotSceneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScreenshotScene"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScreenshotSceneInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"screenshotScene"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}}]}}]}}]} as unknown as DocumentNode<ScreenshotSceneMutation, ScreenshotSceneMutationVariables>;