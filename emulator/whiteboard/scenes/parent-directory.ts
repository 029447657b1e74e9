/** Directory a scene lies in: `/a` -> `/`, `/a/b/c` -> `/a/b`. */
export function parentDirectory(scenePath: string): string {
  return scenePath.slice(0, scenePath.lastIndexOf("/")) || "/";
}
