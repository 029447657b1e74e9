/** `payload.details` of a callback, of which nothing is known yet (contracts/notifications.md A8.1). */
export type Details = Readonly<Record<string, unknown>>;
