/** Whether a text is a user id as RTC knows them: a decimal whole number from 1 to 4294967295 (contracts/cloud-recording.md 1.2). */
export function isRtcUid(text: string): boolean {
  return /^[1-9]\d{0,9}$/.test(text) && Number(text) <= 0xffff_ffff;
}
