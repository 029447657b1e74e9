import type { Config, TokenKeys } from "../config/config.js";

/** What the first line of the log says about a server; nothing of it is secret. */
export interface StartFacts {
  readonly version: string;
  readonly mode: Config["mode"];
  readonly production: boolean;
  /** How callers are known. */
  readonly callers: "anybody" | TokenKeys["kind"];
  /** Origin it listens on. */
  readonly address: string;
  /** Null where it keeps nothing. */
  readonly store: "embedded" | "postgres" | null;
  readonly whiteboard: { readonly region: string; readonly addresses: readonly string[] } | null;
  readonly recording: { readonly appId: string; readonly addresses: readonly string[] } | null;
  /** Names of the storage profiles. */
  readonly storage: readonly string[];
  /** Of Node.js. */
  readonly node: string;
}

interface Started {
  readonly config: Config;
  readonly storage: Iterable<string>;
  readonly address: string;
  readonly version: string;
  readonly node: string;
}

/** Settings of a server that listens now -> what its log says about them. */
export function startFacts({ config, storage, address, version, node }: Started): StartFacts {
  const { mode, production, auth, whiteboard, recording, databaseUrl } = config;
  return {
    version,
    mode,
    production,
    callers: auth === null ? "anybody" : auth.keys.kind,
    address,
    store: recording === null ? null : databaseUrl === null ? "embedded" : "postgres",
    whiteboard: whiteboard && { region: whiteboard.region, addresses: whiteboard.baseUrls },
    recording: recording && { appId: recording.appId, addresses: recording.baseUrls },
    storage: [...storage],
    node,
  };
}
