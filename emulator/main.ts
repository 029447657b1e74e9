import { helpText } from "./cli/help-text.js";
import { parseCommandLine } from "./cli/parse-command-line.js";
import { welcomeText } from "./cli/welcome-text.js";
import { startEmulator } from "./start-emulator.js";
import { StartProblem } from "./start-problem.js";

try {
  const wish = parseCommandLine(process.argv.slice(2));
  if (wish.help) process.stdout.write(helpText);
  else await run(wish.options);
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  process.stderr.write(`emulator: ${error.message}\n`);
  process.exitCode = 1;
}

async function run(options: Parameters<typeof startEmulator>[0]): Promise<void> {
  const emulator = await startEmulator(options);
  // Registered before the banner: whoever reads it may send a signal at once.
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void emulator.stop());
  }
  process.stdout.write(welcomeText(emulator.describe()));
}
