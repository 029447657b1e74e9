/** Classes of SQLSTATE: data exceptions, broken constraints, and values past what the database can hold. */
const REFUSALS = /^(?:22|23|54)/;

/** Whether the database refuses what it was given to write, so that a repeat is refused as well. */
export function isRefusedData(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    error.code.length === 5 &&
    REFUSALS.test(error.code)
  );
}
