import type { Secret } from "./secret.js";
import type { WhiteboardRegionCode } from "./whiteboard-region-codes.js";

/** How the server proves itself to the whiteboard service. */
export type WhiteboardCredentials =
  | { readonly kind: "keys"; readonly accessKey: string; readonly secretKey: Secret }
  | { readonly kind: "sdkToken"; readonly token: Secret };

export interface WhiteboardConfig {
  /** Origins without a trailing slash, in fail-over order. */
  readonly baseUrls: readonly string[];
  readonly region: WhiteboardRegionCode;
  readonly credentials: WhiteboardCredentials;
  /** Milliseconds for one upstream call, repeats included. */
  readonly deadlineMs: number;
}

export interface RecordingConfig {
  readonly appId: string;
  /** Null where the project has none, or callers bring their own RTC tokens. */
  readonly appCertificate: Secret | null;
  readonly customerId: string;
  readonly customerSecret: Secret;
  /** Origins without a trailing slash, in fail-over order. */
  readonly baseUrls: readonly string[];
}

/** Where the keys come from that callers' tokens are checked with. */
export type TokenKeys =
  /** An identity provider's key set, fetched when needed and again when it changes. */
  | { readonly kind: "jwks"; readonly url: string }
  | { readonly kind: "secret"; readonly secret: Secret }
  /** One public key in PEM (SPKI, or an X.509 certificate). */
  | { readonly kind: "publicKey"; readonly pem: string };

/** Which callers' tokens are believed; docs/auth.md. */
export interface AuthConfig {
  readonly keys: TokenKeys;
  /** JWS names, such as RS256; a token signed with another one is refused. */
  readonly algorithms: readonly string[];
  /** What `iss` has to be; null where it is not asked. */
  readonly issuer: string | null;
  /** One of these has to be in `aud`; empty where it is not asked. */
  readonly audience: readonly string[];
  /** Seconds that the clocks here and at the issuer may be apart. */
  readonly clockSkewS: number;
}

/** What the operator decides about snapshot sessions, whichever service they run on. */
export interface SessionSettings {
  /** User ids for recorders, both inclusive. */
  readonly recorderUids: { readonly first: number; readonly last: number };
  /** Seconds. */
  readonly captureIntervalMin: number;
  /** Path of the profiles file, or null for none. */
  readonly storageProfiles: string | null;
  /** Origins of the S3-compatible stores that callers may name. */
  readonly storageEndpoints: readonly string[];
  /** Longest life of a signed address. */
  readonly urlMaxSeconds: number;
}

/** Bounds on one operation; docs/limits.md explains each. */
export interface OperationLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  readonly cost: number;
}

/** How much may be asked in a minute, over all nodes on one database; 0 for no bound. */
export interface RateSettings {
  /** Of one principal. */
  readonly operationsPerMinute: number;
  /** Of one address. */
  readonly requestsPerMinute: number;
  /** Of one principal, at a time and on this server. */
  readonly subscriptions: number;
}

/** Bounds on connections that stay open. All times in milliseconds. */
export interface StreamSettings {
  /** Over WebSocket, server-sent events and multipart together. */
  readonly perAddress: number;
  /** Operations of any kind that run on one WebSocket at a time. */
  readonly operationsPerSocket: number;
  /** Something is sent this often on a connection where nothing happens. */
  readonly keepAliveMs: number;
  /** A peer that gave no sign of life for so long is gone. */
  readonly deadAfterMs: number;
  /** For the first message on a WebSocket to arrive. */
  readonly initMs: number;
  /** A WebSocket without any operation for so long is closed. */
  readonly idleMs: number;
}

export interface Config {
  /** `local`: this process brings its own Agora along. `agora`: credentials were given. */
  readonly mode: "local" | "agora";
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly logLevel: "trace" | "debug" | "info" | "warn" | "error" | "silent";
  readonly corsOrigins: readonly string[];
  /** Routers that results of subscriptions may be POSTed to; none: the callback protocol is off. */
  readonly callbackOrigins: readonly string[];
  readonly introspection: boolean;
  readonly pages: boolean;
  readonly bodyLimitBytes: number;
  readonly limits: OperationLimits;
  readonly streams: StreamSettings;
  readonly rates: RateSettings;
  /** Addresses and networks of proxies whose word on where a request came from is taken; none by default. */
  readonly trustedProxies: readonly string[];
  /** Path of the manifest of the only documents that may be run, or null where any may. */
  readonly trustedDocuments: string | null;
  readonly screenshotMaxPixels: number;
  readonly shutdownGraceMs: number;
  readonly emulatorPort: number;
  /** 1 against Agora. */
  readonly timeScale: number;
  /** Null for the embedded store. */
  readonly databaseUrl: Secret | null;
  /** Newest first; empty where one is to be made in the data directory. */
  readonly sessionKeys: readonly Secret[];
  /** Newest first; with none, notifications are not taken. */
  readonly notificationSecrets: readonly Secret[];
  /** How long an entry of the event log is kept. */
  readonly eventRetentionHours: number;
  readonly sessions: SessionSettings;
  /** Null for an open server, which there is in local mode only. */
  readonly auth: AuthConfig | null;
  /** Null where the service is not set up, and in local mode until the local Agora has said where it listens. */
  readonly whiteboard: WhiteboardConfig | null;
  readonly recording: RecordingConfig | null;
}
