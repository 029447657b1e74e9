/** Of the operating system, on the way to the server. */
const SYSTEM_CODES = [
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
];

/** Of the server: class 08 is the connection; 57P01 to 57P03 it stops or starts; 53300 it has no room for more. */
const SQL_STATES = /^(08...|57P0[123]|53300)$/;

/** Of node-postgres, which gives these no code. */
const DRIVER_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed)/;

/** Whether an error of node-postgres means that there is no connection, rather than that a query was refused. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string") {
    return SYSTEM_CODES.includes(error.code) || SQL_STATES.test(error.code);
  }
  return DRIVER_MESSAGES.test(error.message);
}
