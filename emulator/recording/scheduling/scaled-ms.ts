/**
 * How long a duration lasts in this emulator, in real ms. Time stamps are not scaled.
 *
 * @param timeScale 60 makes an hour a minute
 */
export function scaledMs(seconds: number, timeScale: number): number {
  return (seconds * 1000) / timeScale;
}
