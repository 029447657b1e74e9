import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { StartProblem } from "../start-problem.js";
import { makeDirectories } from "./make-directories.js";

/**
 * The directory an emulator keeps its things in: the one given, made when missing, or a temporary one.
 *
 * @returns `release` removes a temporary directory and leaves a given one
 * @throws StartProblem when it cannot be made
 */
export async function openDataDir(dataDir: string | undefined): Promise<{
  stateFile: string;
  recordingFile: string;
  happeningsFile: string;
  pictures: string;
  release(): Promise<void>;
}> {
  const directory = dataDir === undefined ? await mkdtemp(join(tmpdir(), "emulator-")) : resolve(dataDir);
  const pictures = join(directory, "pictures");
  try {
    await makeDirectories(pictures);
  } catch (error) {
    throw new StartProblem(
      `cannot use ${directory}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return {
    stateFile: join(directory, "emulator.json"),
    recordingFile: join(directory, "recording.json"),
    happeningsFile: join(directory, "happenings.ndjson"),
    pictures,
    release: async () => {
      if (dataDir === undefined) await rm(directory, { recursive: true, force: true });
    },
  };
}
