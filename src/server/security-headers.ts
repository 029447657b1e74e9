/**
 * What every answer tells browsers, whoever it is for; pages put their own, wider policy over it. A browser that is
 * handed an answer as a page, a script or a picture does nothing with it, no other site may load or frame it, and the
 * address it was asked at, which can hold a document, is told to nobody.
 *
 * `strict-transport-security` is not here: whoever ends TLS in front of this server knows whether all of its host is
 * served over it.
 */
export const securityHeaders = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;
