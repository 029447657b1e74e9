/**
 * Header of every message of the HTTP callback protocol 1.0, the one that tells the versions apart. Routers compare
 * the content type to the letter, so it goes without a charset.
 */
export const callbackProtocol = {
  "content-type": "application/json",
  "subscription-protocol": "callback/1.0",
} as const;
