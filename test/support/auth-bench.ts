import type { Caller } from "../../src/auth/caller.js";
import { createAuthenticator } from "../../src/auth/create-authenticator.js";
import { loadConfig } from "../../src/config/load-config.js";
import { StillgraphError } from "../../src/errors/stillgraph-error.js";
import { createLog } from "../../src/telemetry/create-log.js";

/** The moment at which tokens are checked, in seconds since the epoch. */
export const checkedAtS = 1_800_000_000;

export interface AuthBench {
  /** Seconds since the epoch that the server's clock shows from now on. */
  setClock(seconds: number): void;
  readonly logLines: readonly string[];
  /** With an Authorization header as it stands. */
  send(authorization: string | undefined, connection?: object): Promise<Caller>;
  /** With a token behind `Bearer`. */
  admit(token: string, connection?: object): Promise<Caller>;
  /** What a token is refused with, such as `UNAUTHENTICATED: The token has expired.`; null where it is taken. */
  refusal(token: string, connection?: object): Promise<string | null>;
}

/** The authenticator that these AUTH_ settings make, and a clock that stands still. */
export function authBench(settings: Readonly<Record<string, string>>): AuthBench {
  let now = checkedAtS * 1_000;
  const logLines: string[] = [];
  const log = createLog("debug", [], { write: (line) => void logLines.push(line) });
  const authenticator = createAuthenticator(loadConfig(settings).auth, { log, clock: () => now });
  const send = async (authorization: string | undefined, connection?: object) =>
    authenticator.authenticate({ authorization, address: "192.0.2.1", ...(connection && { connection }) });
  const admit = (token: string, connection?: object) => send(`Bearer ${token}`, connection);
  return {
    setClock: (seconds) => {
      now = seconds * 1_000;
    },
    logLines,
    send,
    admit,
    async refusal(token, connection) {
      try {
        await admit(token, connection);
        return null;
      } catch (error) {
        if (!(error instanceof StillgraphError)) throw error;
        return `${error.code}: ${error.message}`;
      }
    },
  };
}
