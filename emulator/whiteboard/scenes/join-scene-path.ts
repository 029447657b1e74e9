/** Path of a scene or sub-directory: parent path + name (contracts/whiteboard.md B7). */
export function joinScenePath(directory: string, name: string): string {
  return directory === "/" ? `/${name}` : `${directory}/${name}`;
}
