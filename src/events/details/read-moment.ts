/** The year 9999 ends here; what lies behind has no RFC 3339 form. */
const LAST = Date.UTC(10_000, 0) - 1;

/** Milliseconds since 1970 in UTC, as a number or as decimal text; null for anything else. */
export function readMoment(value: unknown): Date | null {
  const ms = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof ms === "number" && ms >= 0 && ms <= LAST ? new Date(ms) : null;
}
