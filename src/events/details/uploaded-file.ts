/** One file of events 31 and 32, with what the service said of it. */
export interface UploadedFile {
  readonly fileName: string;
  /** `audio`, `video` or `audio_and_video`. */
  readonly trackType: string | null;
  /** `0` for a file in which everybody is mixed. */
  readonly streamUid: string | null;
  readonly mixedAllUser: boolean | null;
  readonly isPlayable: boolean | null;
  readonly sliceStartTime: Date | null;
}
