/** What a stop says of the uploads: all in the customer's bucket, or what stands for failed ones (contracts/cloud-recording.md 1.10). */
export function uploadingStatusOf(
  tally: { readonly failed: number },
  whenFailed: "backuped" | "unknown" | "stranded",
): "uploaded" | "backuped" | "unknown" | "stranded" {
  return tally.failed === 0 ? "uploaded" : whenFailed;
}
