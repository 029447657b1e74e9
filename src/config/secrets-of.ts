import type { Config } from "./config.js";
import type { Secret } from "./secret.js";

/** Every secret text of a configuration, for the log's last filter. */
export function secretsOf({
  whiteboard,
  recording,
  databaseUrl,
  sessionKeys,
  notificationSecrets,
  auth,
}: Config): string[] {
  const secrets: (Secret | null)[] = [databaseUrl, ...sessionKeys, ...notificationSecrets];
  if (whiteboard !== null) {
    const { credentials } = whiteboard;
    secrets.push(credentials.kind === "keys" ? credentials.secretKey : credentials.token);
  }
  if (auth?.keys.kind === "secret") secrets.push(auth.keys.secret);
  if (recording !== null) secrets.push(recording.appCertificate, recording.customerSecret);
  const texts = secrets.flatMap((secret) => (secret === null ? [] : [secret.reveal()]));
  const password = databaseUrl === null ? "" : new URL(databaseUrl.reveal()).password;
  return password === "" ? texts : [...texts, password, decodeURIComponent(password)];
}
