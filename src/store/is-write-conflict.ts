/** `serialization_failure` and `deadlock_detected`: nothing was written, and a repeat is expected to succeed. */
const CONFLICTS = ["40001", "40P01"];

/** Whether the database gave up one of two transactions that stood in each other's way. */
export function isWriteConflict(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    CONFLICTS.includes(error.code)
  );
}
