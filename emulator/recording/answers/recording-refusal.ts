/** A call the recording service refuses: HTTP status with a code and its reason, or with a gateway's `message`. */
export class RecordingRefusal extends Error {
  override readonly name = "RecordingRefusal";

  constructor(
    readonly status: number,
    readonly code: number | null,
    reason: string,
  ) {
    super(reason);
  }
}
