/** `query_canceled` by `statement_timeout`, and `lock_not_available` by `lock_timeout`. */
const SQL_STATES = ["57014", "55P03"];

/** Whether the database gave a statement up because it took too long. Its connection is as good as before. */
export function isOutOfTime(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    SQL_STATES.includes(error.code)
  );
}
