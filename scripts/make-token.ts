/** `npm run token`: prints a token for a server with AUTH_JWT_SECRET, to try things out with. */
import { loadConfig } from "../src/config/load-config.js";
import { readEnvironment } from "../src/config/read-environment.js";
import { startProblemLine } from "../src/start-problem-line.js";
import { signToken } from "./token/sign-token.js";
import { tokenOptions } from "./token/token-options.js";

const help = `Prints a token (JWT) signed with AUTH_JWT_SECRET, out of the environment or .env, as the server reads them:

  npm run --silent token -- [options]

  --scopes a,b      of whiteboard:screenshot, recordings:read, recordings:write, events:read,
                    storage:write; or all (the default)
  --rooms a,b       patterns of room uuids, such as '*'; without it every room, '' for none
  --channels a,b    patterns of channel names, such as 'class-*'; without it every channel, '' for none
  --expires 1h      life in s, m, h or d (1h)
  --sub name        whom it is for (somebody)
  --help            this text

AUTH_ISSUER, AUTH_AUDIENCE and AUTH_ALGORITHMS, where they are set, are heeded. docs/auth.md tells more.
`;

/** Without `--` in front of them npm keeps options to itself, and what it keeps would not narrow the token down. */
function refuseKeptByNpm(env: NodeJS.ProcessEnv): void {
  const kept = ["scopes", "rooms", "channels", "sub", "expires"].filter(
    (name) => `npm_config_${name}` in env,
  );
  if (kept.length === 0) return;
  const options = kept.map((name) => `--${name}`).join(", ");
  throw new Error(
    `npm has kept ${options} to itself; write \`npm run --silent token -- ${kept.map((name) => `--${name} …`).join(" ")}\`.`,
  );
}

async function main(): Promise<void> {
  refuseKeptByNpm(process.env);
  const options = tokenOptions(process.argv.slice(2));
  if (options === null) {
    process.stdout.write(help);
    return;
  }
  const { auth } = loadConfig(readEnvironment());
  process.stdout.write(`${await signToken(auth, options, Date.now())}\n`);
}

main().catch((error: unknown) => {
  const line = startProblemLine(error) ?? (error as Error).message;
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
});
