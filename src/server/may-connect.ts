import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a WebSocket may be opened. Browsers let any page open one anywhere and only tell the page's origin, so it is the
 * server that must look: pages of listed origins and of the server itself may; what sends no origin is no browser.
 */
export function mayConnect(
  { origin, host }: IncomingHttpHeaders,
  allowed: readonly (string | RegExp)[],
): boolean {
  if (origin === undefined) return true;
  if (URL.canParse(origin) && new URL(origin).host === host) return true;
  return allowed.some((each) => (typeof each === "string" ? each === origin : each.test(origin)));
}
