import { env } from "node:process";

function required(name: string): string {
  const value = env[name];
  if (value === undefined) throw new Error(`${name} must be set`);
  return value;
}

/** The environment of a peer, as mutation/roster.ts sets it. */
export const peerSettings = {
  port: Number(required("PORT")),
  host: required("HOST"),
  whiteboardUrl: required("WHITEBOARD_API_URL"),
  whiteboardToken: required("WHITEBOARD_SDK_TOKEN"),
  /** Code of the service, for example `us-sv`. */
  defaultRegion: required("WHITEBOARD_REGION"),
};
