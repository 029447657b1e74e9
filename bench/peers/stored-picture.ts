/** The service's answer to a screenshot (contracts/whiteboard.md B5.1). */
export interface StoredPicture {
  readonly url: string;
  readonly key: string;
  readonly bucket: string;
  readonly region: string;
}
