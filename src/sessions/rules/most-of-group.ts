/** Most users captured at once, by `subscribeUidGroup` from 0 to 5 (contracts/cloud-recording.md 1.5). */
export const mostOfGroup: readonly number[] = [2, 7, 12, 17, 32, 49];
