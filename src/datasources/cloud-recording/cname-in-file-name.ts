/** contracts/cloud-recording.md 4.1. */
const REPLACED = /[!@#$%^&*()+_.=[\]{}~\\|,;:?<>]/g;

/**
 * A channel name as the service writes it into file names. Several names become one that way, so a file name can
 * confirm a channel but not tell which it was.
 */
export function cnameInFileName(cname: string): string {
  return cname.replace(REPLACED, "-");
}
