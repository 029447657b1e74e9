import { Secret } from "../../../src/config/secret.js";

/** The texts of every Secret anywhere inside a value. */
export function secretsWithin(value: unknown): string[] {
  if (value instanceof Secret) return [value.reveal()];
  if (typeof value !== "object" || value === null) return [];
  const members = value instanceof Map ? [...value.values()] : Object.values(value);
  return members.flatMap((member) => secretsWithin(member));
}
