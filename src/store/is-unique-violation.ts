/** Whether the database refused a row because another one has the same values, under either driver. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}
