import { secretDigest } from "./secret-digest.js";

const SECRET_NAMES = new Set([
  "token",
  "authorization",
  "secretaccesskey",
  "secretkey",
  "ststoken",
  "secret",
]);

/** A JSON value whose secrets, at any depth, are replaced by digests. */
export function withoutSecrets<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutSecrets) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      SECRET_NAMES.has(name.toLowerCase()) && typeof field === "string"
        ? secretDigest(field)
        : withoutSecrets(field),
    ]),
  ) as T;
}
