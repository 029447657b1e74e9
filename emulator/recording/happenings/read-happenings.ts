import { readFile } from "node:fs/promises";
import { parseJson } from "../../http/parse-json.js";
import type { Happening } from "./happening.js";
import { happeningSchema } from "./happening-schema.js";

/** The happenings of a file; none when there is no file. A line that is no happening was cut off by a crash and is left out. */
export async function readHappenings(path: string): Promise<Happening[]> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
  return text.split("\n").flatMap((line) => {
    const parsed = happeningSchema.safeParse(parseJson(line));
    return parsed.success ? [parsed.data] : [];
  });
}
