import { secretDigest } from "./secret-digest.js";

const SECRET_NAMES = new Set(["token", "authorization", "secretaccesskey"]);

/** A flat object whose secret values are replaced by digests; anything else comes back as it is. */
export function withoutSecrets<T>(value: T): T {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      SECRET_NAMES.has(name.toLowerCase()) && typeof field === "string" ? secretDigest(field) : field,
    ]),
  ) as T;
}
