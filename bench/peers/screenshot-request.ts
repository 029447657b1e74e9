/** What a peer's resolver is given, regions as codes of the service (`us-sv`). */
export interface ScreenshotRequest {
  readonly roomUuid: string;
  readonly region?: string | null;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly path: string;
  readonly token?: string | null;
}
