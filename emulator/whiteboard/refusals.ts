import { Refusal } from "./refusal.js";
import type { TokenRole } from "./tokens/token-role.js";

/**
 * Every reason for which the whiteboard service declines a call, in one place.
 *
 * The texts about tokens are documented, their status codes inferred (contracts/whiteboard.md B2). All
 * other texts are the emulator's own, because no real error body is on record: clients must not compare them.
 */
export const refusals = {
  tokenFormat: () => new Refusal(401, "invalid format of token"),
  tokenExpired: () => new Refusal(401, "expired token"),
  tokenSignature: () => new Refusal(401, "invalid signature of token"),
  unknownAccessKey: () => new Refusal(401, "invalid access key or secret access key"),

  roleForbidden: (role: TokenRole) => new Refusal(403, `token access role ${role} forbidden`),
  taskForbidden: () => new Refusal(403, "token access task forbidden"),
  roomForbidden: () => new Refusal(403, "token access room forbidden"),
  teamForbidden: () => new Refusal(403, "token access team forbidden"),
  roomBanned: () => new Refusal(403, "room is banned"),
  screenshotOff: (status: number, region: string) =>
    new Refusal(status, `screenshot is not enabled in region ${region}`),

  regionMissing: () => new Refusal(400, "header region is required"),
  regionUnknown: (status: number, region: string) => new Refusal(status, `unknown region: ${region}`),
  invalidBody: () => new Refusal(400, "request body is not valid JSON"),
  invalidParameter: (detail: string) => new Refusal(400, `invalid parameter: ${detail}`),
  scenePathConflict: (path: string) => new Refusal(400, `scene path conflict: ${path}`),

  roomNotFound: (status: number, uuid: string) => new Refusal(status, `room not found: ${uuid}`),
  sceneNotFound: (status: number, path: string) => new Refusal(status, `scene not found: ${path}`),
  sceneIsDirectory: (status: number, path: string) =>
    new Refusal(status, `path is a scene directory, not a scene: ${path}`),
  directoryNotFound: (path: string) => new Refusal(404, `scene directory not found: ${path}`),
  directoryIsScene: (path: string) => new Refusal(404, `path is a scene, not a scene directory: ${path}`),

  storageFailed: (status: number, reason: string) =>
    new Refusal(status, `could not upload screenshot: ${reason}`),
} as const;
