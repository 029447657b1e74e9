import { readFile } from "node:fs/promises";
import { z } from "zod";
import { StartProblem } from "../start-problem.js";

/**
 * A saved state of this shape, or null when there is none yet.
 *
 * @throws StartProblem naming the file and what is wrong with it
 */
export async function readState<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T> | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new StartProblem(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new StartProblem(`${path} is not valid JSON; move it away to start afresh`);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const detail = z.prettifyError(parsed.error).split("\n")[0] ?? "";
    throw new StartProblem(
      `${path} is not a state of this emulator (${detail}); move it away to start afresh`,
    );
  }
  return parsed.data;
}
