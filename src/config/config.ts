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

/** Bounds on one operation; docs/limits.md explains each. */
export interface OperationLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  readonly cost: number;
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
  readonly introspection: boolean;
  readonly pages: boolean;
  readonly bodyLimitBytes: number;
  readonly limits: OperationLimits;
  readonly screenshotMaxPixels: number;
  readonly shutdownGraceMs: number;
  readonly emulatorPort: number;
  /** Null only in local mode, until the local Agora has said where it listens. */
  readonly whiteboard: WhiteboardConfig | null;
}
