const upTo = (last: number): readonly number[] => Array.from({ length: last + 1 }, (_, region) => region);

/**
 * Region codes a vendor has (contracts/cloud-recording.md 1.7); null where the region is ignored. Vendors 9
 * and 10 are unknown and so do not exist.
 */
export const storageRegions: ReadonlyMap<number, readonly number[] | null> = new Map([
  [0, upTo(4)],
  [1, upTo(25)],
  [2, upTo(27)],
  [3, upTo(19)],
  [4, upTo(9)],
  [5, null],
  [6, null],
  [7, upTo(15)],
  [8, upTo(7)],
  [11, null],
]);
