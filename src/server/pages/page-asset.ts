/** A script or style sheet that a page of the server loads. */
export interface PageAsset {
  /** Last part of its address, for example `graphiql.js`. */
  readonly fileName: string;
  /** Value of the `Content-Type` header. */
  readonly contentType: string;
  readonly bytes: Buffer;
}
