export interface UidRange {
  /** Both inclusive, 1 to 4294967295. */
  readonly first: number;
  readonly last: number;
}

/**
 * A recorder uid that is not taken. Random rather than the next one: an application that picked a uid of the range
 * for a user by mistake collides once, not each time.
 *
 * @param taken uids of live sessions of the channel, and of users that must not be met.
 * @param random from 0 to 1.
 * @returns null when the range is used up.
 */
export function allotRecorderUid(
  range: UidRange,
  taken: ReadonlySet<string>,
  random: () => number,
): string | null {
  const size = range.last - range.first + 1;
  const start = Math.floor(random() * size);
  // Live sessions of one channel are few, so this looks at few uids unless the range is nearly used up.
  for (let step = 0; step < size && step <= taken.size; step++) {
    const uid = String(range.first + ((start + step) % size));
    if (!taken.has(uid)) return uid;
  }
  return null;
}
