/**
 * Why a WebSocket is closed: the codes of RFC 6455 and of graphql-transport-ws. Clients come back by themselves after
 * NORMAL (with operations left), SERVICE_RESTART, TRY_AGAIN_LATER, FORBIDDEN (for a new token may be let in) and
 * INIT_TIMEOUT, and never after the others.
 * https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md
 */
export const CloseCode = {
  NORMAL: 1000,
  POLICY_VIOLATION: 1008,
  MESSAGE_TOO_BIG: 1009,
  SERVICE_RESTART: 1012,
  TRY_AGAIN_LATER: 1013,
  BAD_REQUEST: 4400,
  UNAUTHORIZED: 4401,
  FORBIDDEN: 4403,
  SUBPROTOCOL_NOT_ACCEPTABLE: 4406,
  INIT_TIMEOUT: 4408,
  SUBSCRIBER_ALREADY_EXISTS: 4409,
  TOO_MANY_INITS: 4429,
} as const;

export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];
