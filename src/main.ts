import { keepCompiled } from "./keep-compiled.js";
import { nodeProblem } from "./node-problem.js";
import { startProblemLine } from "./start-problem-line.js";

/**
 * The entry. It imports nothing that an old Node.js lacks, because such an import would fail before any line of ours
 * could say so; the rest of the server is loaded once this Node.js is known to be able to.
 */
async function main(): Promise<void> {
  const problem = nodeProblem(process.versions.node);
  if (problem !== null) return refuseToStart(problem);
  keepCompiled(import.meta.filename);
  const { run } = await import("./run.js");
  await run();
}

function refuseToStart(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

main().catch((error: unknown) => {
  const line = startProblemLine(error);
  if (line !== null) refuseToStart(line);
  // A fault of ours: the one case where a stack helps, because it is what a report needs.
  refuseToStart(error instanceof Error ? (error.stack ?? error.message) : String(error));
});
