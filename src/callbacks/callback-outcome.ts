/**
 * What can become of a request to the receiver. The first three are answered with 200: the service need not send them
 * again.
 *
 * - `stored`: committed to the log
 * - `repeated`: in the log already
 * - `otherProduct`: of a product that nothing here is about
 * - `notConfigured`: this server has no secret to verify it with
 * - `badSignature`, `unreadable`, `wrongMethod`, `tooLarge`: refused
 * - `storeAway`: the database does not answer; the service sends it again
 * - `failed`: something went wrong here; the service sends it again
 */
export const callbackOutcomes = [
  "stored",
  "repeated",
  "otherProduct",
  "notConfigured",
  "badSignature",
  "unreadable",
  "wrongMethod",
  "tooLarge",
  "storeAway",
  "failed",
] as const;

export type CallbackOutcome = (typeof callbackOutcomes)[number];
