/**
 * Key of a screenshot in the bucket: `room_cover/<team number>/<room uuid><scene path>.png`. There is no
 * time in it: a second screenshot of a scene overwrites the first (contracts/whiteboard.md B5.3).
 *
 * @param scenePath null when the caller left `path` out and the service wrote the word `undefined` in its place
 */
export function screenshotKey(teamNumber: number, roomUuid: string, scenePath: string | null): string {
  return `room_cover/${teamNumber}/${roomUuid}${scenePath ?? "undefined"}.png`;
}
