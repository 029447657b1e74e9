import { setImmediate as nextTurn } from "node:timers/promises";
import type { LogEntry } from "./log-entry.js";
import { renderEntry } from "./render-entry.js";
import type { Rendered, Renderer } from "./rendered.js";

/** So many wait for what they need to look up together; each of them may ask the store something. */
const AT_ONCE = 16;

/**
 * Renders entries a few at a time, and gives them in their order as soon as they are there. Whatever else the process
 * has to do has its turn in between: some may have thousands of takers.
 */
export async function* renderEntries(
  entries: readonly LogEntry[],
  renderer: Renderer,
): AsyncGenerator<Rendered[]> {
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    if (start > 0) await nextTurn();
    const some = entries.slice(start, start + AT_ONCE);
    yield await Promise.all(some.map((entry) => renderEntry(entry, renderer)));
  }
}
