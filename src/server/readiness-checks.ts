import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "../store/store.js";
import { directoryMark } from "./directory-mark.js";
import type { ReadinessCheck } from "./health.js";

const PROBE_MS = 2_000;

/** A service behind: all readiness wants to know of it. */
interface Reachable {
  reachable(timeoutMs: number): Promise<boolean>;
}

interface Needs {
  readonly whiteboard: Reachable | null;
  readonly recording: Reachable | null;
  readonly store: Pick<Store, "trouble" | "kind"> | null;
  readonly dataDir: string;
}

/** What the server asks before it calls itself ready: every part it was set up with. */
export function readinessChecks({ whiteboard, recording, store, dataDir }: Needs): ReadinessCheck[] {
  // The embedded database holds on to its files even where they were deleted; what it acknowledges would be lost.
  const held = store?.kind === "embedded" ? [dataDir, join(dataDir, "postgres")] : [dataDir];
  const marks = held.map((path) => ({ path, mark: directoryMark(path) }));
  const checks: ReadinessCheck[] = [{ name: "dataDir", trouble: () => asItWas(dataDir, marks) }];
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

interface Marked {
  readonly path: string;
  /** Of the directory that was there at the start; null where there was none. */
  readonly mark: string | null;
}

/** Looks only: a directory that is gone took data along, and making an empty one would hide that. */
async function asItWas(dataDir: string, marks: readonly Marked[]): Promise<string | null> {
  for (const { path, mark } of marks) {
    const present = directoryMark(path);
    if (present === null) return "the data directory is not there";
    if (mark !== null && present !== mark) return "the data directory was replaced by another one";
  }
  return access(dataDir, constants.W_OK).then(
    () => null,
    () => "the data directory cannot be written",
  );
}
