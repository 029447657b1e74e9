import { receiverSettings } from "../../support/receiver-settings.js";
import { authSettings } from "../../support/token-for.js";

/** LIMIT_STREAMS_PER_ADDRESS of the attacked server; few, so that a flood is over soon. */
export const streamsPerAddress = 40;

/** A server in production, as it would be shown to the world; the services behind are out of reach. */
export async function attackedSettings(): Promise<Readonly<Record<string, string>>> {
  return {
    ...(await receiverSettings()),
    ...authSettings,
    NODE_ENV: "production",
    SESSION_KEY: "a-key-of-at-least-32-characters-of-randomness",
    PORT: "0",
    LOG_LEVEL: "error",
    LIMIT_STREAMS_PER_ADDRESS: String(streamsPerAddress),
    // What each attack costs is to be seen here, not that it may be tried only so often.
    LIMIT_OPERATIONS_PER_MINUTE: "0",
    LIMIT_REQUESTS_PER_MINUTE: "0",
  };
}
