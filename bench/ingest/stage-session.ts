/** The session all callbacks are about, and the secret they are signed with. */
export const stageSession = {
  appId: "0123456789abcdef0123456789abcdef",
  cname: "bench",
  recorderUid: "4000000000",
  sid: "d12fdce9024d37862a8f3a88e387c817",
  secret: "a-secret-of-the-bench",
} as const;
