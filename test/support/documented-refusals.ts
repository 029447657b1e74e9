/** Answered as a page of HTML, as from a proxy in between. */
const html = "<html>";

/** An answer of the service that is no success, and the error a caller of the API gets for it. */
export type Refusal = readonly [
  status: number,
  body: object | string,
  code: string,
  /** The service's number. */
  upstream: number | null,
  message: string,
];

/** Answers that mean the same to every call (contracts/cloud-recording.md 3.2 "any", 3.3, and gateways in between). */
export const documentedRefusals = {
  /** The call is refused for good. */
  forGood: [
    [400, { message: "appid is invalid" }, "UPSTREAM_REJECTED", null, "appid is invalid"],
    [401, { message: "Unauthorized" }, "UPSTREAM_UNAUTHORIZED", null, "Unauthorized"],
    [
      401,
      { message: "Invalid authentication credentials" },
      "UPSTREAM_UNAUTHORIZED",
      null,
      "Invalid authentication credentials",
    ],
    [
      404,
      { message: "no Route matched with those values" },
      "UPSTREAM_REJECTED",
      null,
      "no Route matched with those values",
    ],
    [400, { code: 2, reason: "invalid parameter" }, "UPSTREAM_REJECTED", 2, "invalid parameter"],
    [400, { code: 8 }, "UPSTREAM_REJECTED", 8, "the request is malformed"],
    [400, { code: 431 }, "UPSTREAM_REJECTED", 431, "HTTP 400 without a message"],
    [400, { code: 109 }, "UPSTREAM_UNAUTHORIZED", 109, "the RTC token has expired"],
    [400, { code: 110 }, "UPSTREAM_UNAUTHORIZED", 110, "the RTC token does not fit"],
    [400, { code: 1013 }, "UPSTREAM_REJECTED", 1013, "the channel name is invalid"],
  ],
  /** The next call may fare better. */
  forNow: [
    [429, { message: "API rate limit exceeded" }, "UPSTREAM_RATE_LIMITED", null, "API rate limit exceeded"],
    [500, { code: 500, reason: "internal_error" }, "UPSTREAM_UNAVAILABLE", 500, "internal_error"],
    [
      500,
      { resourceId: "JyvK8nXHuV1BE64G", sid: "", code: 15 },
      "UPSTREAM_UNAVAILABLE",
      15,
      "an internal error that the service does not explain",
    ],
    [502, html, "UPSTREAM_UNAVAILABLE", null, "HTTP 502 without a message"],
    [504, html, "UPSTREAM_TIMEOUT", null, "HTTP 504 without a message"],
  ],
} as const satisfies Readonly<Record<string, readonly Refusal[]>>;
