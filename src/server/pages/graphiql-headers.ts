/**
 * Security headers of the GraphiQL page: it may load from and talk to its own origin and nothing else.
 *
 * @param imageOrigins origins, such as `http://127.0.0.1:4101`, whose pictures GraphiQL may show when one points at
 *   their address in an answer. GraphiQL asks such an address for its type as well, hence `connect-src`.
 */
export function graphiqlHeaders(imageOrigins: readonly string[]): Readonly<Record<string, string>> {
  const policy = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    // GraphiQL's dialogs put <style> elements into the page; styles cannot run code.
    "style-src": ["'self'", "'unsafe-inline'"],
    "font-src": ["data:"],
    "img-src": ["'self'", "data:", ...imageOrigins],
    "connect-src": ["'self'", ...imageOrigins],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'none'"],
  };
  return {
    "content-security-policy": Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
      .join("; "),
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  };
}
