/** What the forms are filled in with. */
export interface Demo {
  /** Channel in which somebody sends video; empty for none known. */
  readonly cname: string;
  readonly roomUuid: string;
  readonly scenePath: string;
}
