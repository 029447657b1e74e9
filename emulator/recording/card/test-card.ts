/** What a test card shows and says. */
export interface TestCard {
  /** One byte a character, at most 63. */
  readonly cname: string;
  /** 1 to 4294967295, in decimal */
  readonly uid: string;
  /** ms since the epoch */
  readonly takenAt: number;
}
