/**
 * The picture's address past every cache: the whiteboard service puts each picture of a scene into the same place, so
 * that a browser would show the one before.
 */
export function freshAddress(url: string, takenAt: string): string {
  const address = new URL(url);
  address.searchParams.set("t", takenAt);
  return address.href;
}
