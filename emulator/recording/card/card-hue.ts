/** A hue in degrees that is a user's own: neighbouring uids lie far apart (the golden angle). */
export function cardHue(uid: string): number {
  return Math.round(Number(uid) * 137.508) % 360;
}
