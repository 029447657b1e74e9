/**
 * Security headers of a page that may load what `policy` names and nothing else, and that no other page may frame.
 *
 * @param policy directives of the Content-Security-Policy with their sources.
 */
export function pageHeaders(
  policy: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, string>> {
  const whole = {
    "default-src": ["'none'"],
    ...policy,
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'none'"],
  };
  return {
    "content-security-policy": Object.entries(whole)
      .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
      .join("; "),
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  };
}
