import { access, constants, stat } from "node:fs/promises";
import type { Store } from "../store/store.js";
import type { ReadinessCheck } from "./health.js";

const PROBE_MS = 2_000;

/** A service behind: all readiness wants to know of it. */
interface Reachable {
  reachable(timeoutMs: number): Promise<boolean>;
}

interface Needs {
  readonly whiteboard: Reachable | null;
  readonly recording: Reachable | null;
  readonly store: Pick<Store, "trouble"> | null;
  readonly dataDir: string;
}

/** What the server asks before it calls itself ready: every part it was set up with. */
export function readinessChecks({ whiteboard, recording, store, dataDir }: Needs): ReadinessCheck[] {
  const checks: ReadinessCheck[] = [{ name: "dataDir", trouble: () => writable(dataDir) }];
  if (whiteboard !== null) checks.push(service("whiteboard", whiteboard));
  if (recording !== null) checks.push(service("recording", recording));
  if (store !== null) checks.push({ name: "store", trouble: () => store.trouble() });
  return checks;
}

function service(name: string, part: Reachable): ReadinessCheck {
  const trouble = async () =>
    (await part.reachable(PROBE_MS)) ? null : `the ${name} service cannot be reached`;
  return { name, trouble };
}

/** Looks only: a directory that is gone took data along, and making an empty one would hide that. */
async function writable(dataDir: string): Promise<string | null> {
  const found = await stat(dataDir).catch(() => null);
  if (found === null || !found.isDirectory()) return "the data directory is not there";
  return access(dataDir, constants.W_OK).then(
    () => null,
    () => "the data directory cannot be written",
  );
}
