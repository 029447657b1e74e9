/** What the gallery's forms are filled in with; nothing where nothing is known. */
export interface GalleryDemo {
  /** Channel in which somebody sends video. */
  readonly cname?: string | undefined;
  readonly roomUuid?: string | undefined;
  readonly scenePath?: string | undefined;
}
