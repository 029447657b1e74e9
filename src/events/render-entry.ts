import { JsonDelivery } from "./json-delivery.js";
import type { LogEntry } from "./log-entry.js";
import type { Rendered, Renderer } from "./rendered.js";

/** Renders an entry; what goes wrong becomes part of the answer. */
export async function renderEntry(entry: LogEntry, { render, isLast }: Renderer): Promise<Rendered> {
  const { position } = entry;
  const sessionVersion = entry.kind === "SESSION" ? entry.session.version : null;
  try {
    const delivery = new JsonDelivery(position, await render(entry));
    return { position, sessionVersion, isLast: isLast?.(entry) ?? false, delivery, failure: null };
  } catch (error) {
    return { position, sessionVersion, isLast: false, delivery: null, failure: { error } };
  }
}
