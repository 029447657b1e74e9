import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { closedPort } from "./closed-port.js";
import { postgresBinaries } from "./postgres-binaries.js";

const run = promisify(execFile);

const PASSWORD = "only-for-tests";

/** A real PostgreSQL server of the tests. */
export interface PostgresServer {
  /** Address of the database that every server has; `createPostgresDatabase` makes others. */
  readonly url: string;
  /** Stops it as a crash or a restart would, connections cut; the data stays. */
  halt(): Promise<void>;
  /** Starts it again after `halt`, under the same address. */
  resume(): Promise<void>;
  /** Stops it and removes everything. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server on a free port with its data in the temporary directory. PostgreSQL refuses to run as
 * root: for root it runs as `nobody`, which every machine has.
 *
 * @param options.durable whether what it has committed survives a power cut; no test needs that, and it takes time.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const workplace = await mkdtemp(join(tmpdir(), "stillgraph-postgres-"));
  const as = await processOptions(workplace);
  const { initdb, postgres } = await postgresBinaries(workplace);
  const data = join(workplace, "data");
  const passwordFile = join(workplace, "password");
  await writeFile(passwordFile, PASSWORD);
  // A locale that orders text otherwise than PGlite does, so that a query that leans on the order shows.
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en-US"];
  const access = ["--username=stillgraph", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  await run(initdb, [`--pgdata=${data}`, ...locale, ...access, "--no-sync"], as);

  let port = await closedPort();
  let server: ChildProcess;
  const start = async () => {
    const settings = [
      `fsync=${durable ? "on" : "off"}`,
      "max_connections=300",
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
    ];
    const child = spawn(postgres, ["-D", data, "-p", `${port}`, ...settings.flatMap((one) => ["-c", one])], {
      ...as,
      stdio: ["ignore", "ignore", "pipe"],
    });
    await isReady(child);
    server = child;
  };
  const halt = async (signal: "SIGINT" | "SIGQUIT") => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, "exit");
    server.kill(signal);
    await gone;
  };
  try {
    await start();
  } catch {
    // Another process took the port after it was found free.
    port = await closedPort();
    await start();
  }
  const onExit = () => server.kill("SIGQUIT");
  process.once("exit", onExit);
  return {
    url: `postgres://stillgraph:${PASSWORD}@127.0.0.1:${port}/postgres`,
    halt: () => halt("SIGQUIT"),
    resume: start,
    stop: async () => {
      await halt("SIGINT");
      process.off("exit", onExit);
      await rm(workplace, { recursive: true, force: true });
    },
  };
}

/** As whom, and where, the server's programs run. */
async function processOptions(workplace: string): Promise<{ cwd: string; uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return { cwd: workplace };
  const [uid = 0, gid = 0] = await Promise.all(
    ["-u", "-g"].map(async (which) => Number((await run("id", [which, "nobody"])).stdout)),
  );
  await chown(workplace, uid, gid);
  return { cwd: workplace, uid, gid };
}

/** Ends when the server takes connections; throws with its last words when it ends instead. */
async function isReady(child: ChildProcess): Promise<void> {
  if (child.stderr === null) throw new Error("the server's log is not piped");
  const words: string[] = [];
  for await (const line of createInterface(child.stderr)) {
    words.push(line);
    if (!line.includes("ready to accept connections")) continue;
    // Otherwise the server would block on a full pipe.
    child.stderr.resume();
    return;
  }
  throw new Error(`PostgreSQL did not start:\n${words.join("\n")}`);
}
