import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";

/**
 * The process environment over a `.env` file in the working directory, if there is one: what the shell or the
 * container says wins, so that a forgotten file cannot change a deployment.
 */
export function readEnvironment(file = ".env"): Record<string, string | undefined> {
  return { ...variablesOf(file), ...process.env };
}

function variablesOf(file: string): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(file, "utf8")) as Record<string, string>;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A Python environment is a directory that often has this name.
    if (code === "ENOENT" || code === "EISDIR") return {};
    throw error;
  }
}
