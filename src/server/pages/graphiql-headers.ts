import { pageHeaders } from "./page-headers.js";

/**
 * Security headers of the GraphiQL page: it may load from and talk to its own origin and nothing else.
 *
 * @param imageOrigins origins, such as `http://127.0.0.1:4101`, whose pictures GraphiQL may show when one points at
 *   their address in an answer. GraphiQL asks such an address for its type as well, hence `connect-src`.
 */
export function graphiqlHeaders(imageOrigins: readonly string[]): Readonly<Record<string, string>> {
  return pageHeaders({
    "script-src": ["'self'"],
    // GraphiQL's dialogs put <style> elements into the page; styles cannot run code.
    "style-src": ["'self'", "'unsafe-inline'"],
    "font-src": ["data:"],
    "img-src": ["'self'", "data:", ...imageOrigins],
    "connect-src": ["'self'", ...imageOrigins],
  });
}
