const SECOND_MS = 1_000;

/** The most moments, in milliseconds since the epoch, that lie within any one second, wherever that begins. */
export function mostInOneSecond(moments: readonly number[]): number {
  const sorted = [...moments].sort((one, other) => one - other);
  let most = 0;
  let first = 0;
  for (const [last, moment] of sorted.entries()) {
    while (moment - (sorted[first] ?? moment) >= SECOND_MS) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
