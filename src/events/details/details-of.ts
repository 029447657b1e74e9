import type { Details } from "./details.js";

/** The details of a callback's payload; empty where there are none, as in the health tests of Agora's console (A4). */
export function detailsOf(payload: Readonly<Record<string, unknown>>): Details {
  const details = payload["details"];
  const isObject = typeof details === "object" && details !== null && !Array.isArray(details);
  return isObject ? (details as Details) : {};
}
