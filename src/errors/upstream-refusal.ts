/** What is told of an upstream's failing answer. Holds no token, key or URL; `reason` is cleaned before it gets here. */
export interface UpstreamRefusal {
  readonly service: string;
  /** Name of the call, for example `screenshotScene`. */
  readonly operation: string;
  /** Null when no answer came. */
  readonly httpStatus: number | null;
  /** The service's own numeric code, where it has one. */
  readonly code: number | null;
  /** The service's own words, or ours when it had none. */
  readonly reason: string;
  /** The upstream's id of the request, where it sent one. */
  readonly requestId: string | null;
}
