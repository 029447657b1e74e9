/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type ScreenshotSceneDirectoryMutationVariables = Exact<{
  input: ScreenshotSceneDirectoryInput;
}>;


export type ScreenshotSceneDirectoryMutation = { readonly screenshotSceneDirectory: ReadonlyArray<{ readonly url: string, readonly key: string, readonly bucket: string, readonly region: string, readonly takenAt: string, readonly room: { readonly uuid: string, readonly region: WhiteboardRegion } }> };

export type ScreenshotSceneMutationVariables = Exact<{
  input: ScreenshotSceneInput;
}>;


export type ScreenshotSceneMutation = { readonly screenshotScene: { readonly url: string, readonly key: string, readonly bucket: string, readonly region: string, readonly takenAt: string, readonly room: { readonly uuid: string, readonly region: WhiteboardRegion } } };

export type WhiteboardRoomQueryVariables = Exact<{
  uuid: string | number;
  region?: WhiteboardRegion | null | undefined;
  directory?: string | null | undefined;
}>;


export type WhiteboardRoomQuery = { readonly whiteboardRoom: { readonly uuid: string, readonly region: WhiteboardRegion, readonly scenes: ReadonlyArray<string> } };


export const ScreenshotSceneDirectoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScreenshotSceneDirectory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScreenshotSceneDirectoryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"screenshotSceneDirectory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"region"}}]}}]}}]}}]} as unknown as DocumentNode<ScreenshotSceneDirectoryMutation, ScreenshotSceneDirectoryMutationVariables>;
export const ScreenshotSceneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScreenshotScene"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScreenshotSceneInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"screenshotScene"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"region"}}]}}]}}]}}]} as unknown as DocumentNode<ScreenshotSceneMutation, ScreenshotSceneMutationVariables>;
export const WhiteboardRoomDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhiteboardRoom"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uuid"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WhiteboardRegion"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"directory"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ScenePath"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whiteboardRoom"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uuid"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uuid"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"scenes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"directory"},"value":{"kind":"Variable","name":{"kind":"Name","value":"directory"}}}]}]}}]}}]} as unknown as DocumentNode<WhiteboardRoomQuery, WhiteboardRoomQueryVariables>;