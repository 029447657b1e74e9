import { randomUUID } from "node:crypto";
import type { WhiteboardConfig } from "../../config/config.js";
import { HttpClient, type HttpClientOptions } from "../http/http-client.js";
import { SdkTokenSource } from "./sdk-token-source.js";
import { WhiteboardSource } from "./whiteboard-source.js";

export interface Whiteboard {
  readonly source: WhiteboardSource;
  /** Whether one of the service's addresses answers at all; for readiness. */
  reachable(timeoutMs: number): Promise<boolean>;
  close(): Promise<void>;
}

interface Effects extends Pick<HttpClientOptions, "pause" | "onCircuit"> {
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** Everything about the whiteboard service, wired. */
export function createWhiteboard(config: WhiteboardConfig, maxPixels: number, effects: Effects): Whiteboard {
  const { clock } = effects;
  const http = new HttpClient({ ...effects, service: "whiteboard", baseUrls: config.baseUrls });
  const tokens = new SdkTokenSource(config.credentials, clock, randomUUID);
  return {
    source: new WhiteboardSource(http, tokens, config, maxPixels),
    reachable: (timeoutMs) => http.reachable(timeoutMs),
    close: () => http.close(),
  };
}
