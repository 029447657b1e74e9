/**
 * Whether a text can be the path of a scene: absolute, at least one level, no empty level and none of
 * the names that a file system or URL would resolve away (contracts/whiteboard.md B7).
 */
export function isScenePath(path: string): boolean {
  if (!path.startsWith("/")) return false;
  return path
    .slice(1)
    .split("/")
    .every((name) => name !== "" && name !== "." && name !== "..");
}
