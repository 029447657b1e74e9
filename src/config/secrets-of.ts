import type { Config } from "./config.js";

/** Every secret text of a configuration, for the log's last filter. */
export function secretsOf({ whiteboard }: Config): string[] {
  if (whiteboard === null) return [];
  const { credentials } = whiteboard;
  return [credentials.kind === "keys" ? credentials.secretKey.reveal() : credentials.token.reveal()];
}
