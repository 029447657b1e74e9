/** A user's camera takes 25 pictures a second. */
const FRAME_MS = 40;

/** Which frame since joining a user's camera shows at a time; both in ms since the epoch. */
export function frameNumber(joinedAt: number, takenAt: number): number {
  return Math.max(0, Math.floor((takenAt - joinedAt) / FRAME_MS));
}
