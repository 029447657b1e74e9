const LARGEST = 2 ** 32 - 1;

/**
 * Whether a text is an RTC uid as the service wants it: a decimal from 1 to 4294967295, never "0", without leading
 * zeros (contracts/cloud-recording.md 1.2).
 */
export function isRtcUid(text: string): boolean {
  return /^[1-9]\d{0,9}$/.test(text) && Number(text) <= LARGEST;
}
