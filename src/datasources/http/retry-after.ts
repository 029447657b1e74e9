import type { IncomingHttpHeaders } from "node:http";

/**
 * `Retry-After` in milliseconds, from either form RFC 9110 10.2.3 allows (seconds, or an HTTP date), or null
 * where the header is absent or unreadable. Never negative.
 *
 * @param now milliseconds since the epoch, to measure a date against.
 */
export function retryAfterMs(headers: IncomingHttpHeaders, now: number): number | null {
  const text = headers["retry-after"];
  if (text === undefined) return null;
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
