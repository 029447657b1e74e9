/** How a vendor's S3 protocol is reached. */
export interface S3Endpoint {
  /** Base address without the bucket. */
  readonly url: string;
  /** The region as it stands in signatures. */
  readonly signingRegion: string;
  /** Whether the bucket is the first step of the path instead of a part of the host name. */
  readonly pathStyle: boolean;
}
