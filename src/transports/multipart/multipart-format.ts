import type { StreamFormat } from "../http/stream-format.js";

/**
 * Clients hand a part on when they see the boundary behind it: each part therefore ends with the next one's boundary, and
 * none is held back until there is another.
 */
const BOUNDARY = "\r\n--graphql";
const PART = "\r\ncontent-type: application/json\r\n\r\n";
const BEFORE = Buffer.from(`${PART}{"payload":`);
const AFTER = Buffer.from(`}${BOUNDARY}`);
const CLOSING = "--\r\n";

/**
 * Multipart subscriptions as Apollo's clients and routers speak them: a result is the `payload` of its part; what ends the
 * stream itself stands beside an empty payload.
 * https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol
 */
export const multipartFormat: StreamFormat = {
  accepts: ({ type, parameters }) =>
    type === "multipart/mixed" && parameters.get("subscriptionspec") === "1.0",
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  opening: BOUNDARY,
  keepAlive: `${PART}{}${BOUNDARY}`,
  result: (result) => Buffer.concat([BEFORE, result, AFTER]),
  ending(end) {
    if (end.kind === "complete") return CLOSING;
    const { errors } = end;
    const body = end.kind === "refused" ? { payload: { errors } } : { payload: null, errors };
    return `${PART}${JSON.stringify(body)}${BOUNDARY}${CLOSING}`;
  },
};
