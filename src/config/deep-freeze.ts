import { Secret } from "./secret.js";

/** Freezes a plain value with everything in it and gives it back; a Secret guards itself. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !(value instanceof Secret)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
