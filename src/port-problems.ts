import { once } from "node:events";
import { createServer } from "node:net";
import type { SettingProblem } from "./config/config-error.js";

interface WantedPort {
  /** The setting it comes from. */
  readonly setting: string;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** What it is for, where the setting does not say so itself. */
  readonly use?: string;
}

/**
 * Which ports another program has, by setting. Asked before anything is started: databases and the local Agora take
 * their time, and would name their own trouble first.
 *
 * Only "taken" is looked for; whoever listens later says what else is wrong with an address.
 */
export async function portProblems(wanted: readonly WantedPort[]): Promise<SettingProblem[]> {
  const problems: SettingProblem[] = [];
  for (const { setting, host, port, use } of wanted) {
    if (port === 0 || !(await isTaken(host, port))) continue;
    const which = use === undefined ? `port ${port}` : `port ${port}, which ${use} takes,`;
    problems.push({
      name: setting,
      expected: `another program has ${which} on ${host}; stop that one or set another port`,
    });
  }
  return problems;
}

async function isTaken(host: string, port: number): Promise<boolean> {
  const probe = createServer((visitor) => visitor.destroy());
  try {
    probe.listen({ host, port });
    await once(probe, "listening");
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  } finally {
    if (probe.listening) {
      probe.close();
      await once(probe, "close");
    }
  }
}
