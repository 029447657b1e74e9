import { StartProblem } from "./start-problem.js";

/** What a failed start means to the person at the keyboard; an error nobody foresaw comes back as it is. */
export function startProblemOf(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const place = "address" in error && "port" in error ? `${error.address}:${error.port}` : "the address";
  switch (error.code) {
    case "EADDRINUSE":
      return new StartProblem(`${place} is in use; choose another port`);
    case "ERR_SOCKET_BAD_PORT":
      return new StartProblem("ports go up to 65535, and the storage takes the one after the first");
    case "EACCES":
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartProblem(`cannot listen: ${error.message}`);
    default:
      return error;
  }
}
