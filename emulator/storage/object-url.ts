/** Address of an object in path style; every level of the key is percent-encoded, so any scene name works. */
export function objectUrl(endpoint: string, bucket: string, key: string): string {
  return `${endpoint}/${bucket}/${key.split("/").map(encodeURIComponent).join("/")}`;
}
