/** Where a subscriber's events first differ from the log, in words; null when they are the same. */
export function firstFault(heard: readonly string[], log: readonly string[]): string | null {
  const at = log.findIndex((id, index) => heard[index] !== id);
  if (at === -1) return heard.length === log.length ? null : `${heard.length - log.length} more than the log`;
  const got = heard[at];
  if (got === undefined) return `ends after ${at} of ${log.length}`;
  if (heard.indexOf(got) < at) return `event ${at}: ${got} for the second time`;
  const place = log.indexOf(got);
  return place === -1
    ? `event ${at}: ${got}, which is not in the log`
    : `event ${at}: ${got}, ahead of ${place - at} others`;
}
