import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { startProcess } from "../../support/start-process.js";

/** Starts a server with secrets in the place of other settings, which must not start; gives what it says. */
export async function provokeStartProblems(
  cwd: string,
  env: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
): Promise<string> {
  const [secret = ""] = Object.values(secrets);
  const file = join(cwd, "broken.json");
  await writeFile(file, `{ "main": { "vendor": "AMAZON_S3", "bucket": "${secret}", "keys": "${secret} }`);
  const wrong = {
    PORT: secret,
    AGORA_APP_CERTIFICATE: `${secret}x`,
    DATABASE_URL: secret,
    STORAGE_PROFILES: file,
  };
  const server = startProcess({ cwd, env: { ...env, ...wrong } });
  expect((await server.ended).code).toBe(1);
  return server.stdout() + server.stderr();
}
