/** Something to take a picture of, for the operations that the pages and the banner show. */
export interface DemoRoom {
  readonly uuid: string;
  readonly scenePath: string;
  readonly directory: string;
}
