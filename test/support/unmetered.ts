/** Settings of a server that does not count who asks how often, for tests that are about something else. */
export const unmetered = {
  LIMIT_OPERATIONS_PER_MINUTE: "0",
  LIMIT_REQUESTS_PER_MINUTE: "0",
  LIMIT_SUBSCRIPTIONS_PER_PRINCIPAL: "0",
} as const;
