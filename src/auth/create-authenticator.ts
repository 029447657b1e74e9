import type { Logger } from "pino";
import type { AuthConfig } from "../config/config.js";
import type { Authenticator } from "./authenticator.js";
import { openAuthenticator } from "./open-authenticator.js";
import { TokenAuthenticator } from "./verify/token-authenticator.js";

interface Surroundings {
  readonly log: Logger;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** The authenticator that the settings ask for. It holds nothing that would have to be closed. */
export function createAuthenticator(auth: AuthConfig | null, { log, clock }: Surroundings): Authenticator {
  if (auth === null) return openAuthenticator;
  return new TokenAuthenticator({ auth, log, clock });
}
