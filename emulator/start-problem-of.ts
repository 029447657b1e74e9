import { StartProblem } from "./start-problem.js";

/** Where the emulator was to listen. */
interface WantedAddresses {
  readonly host: string;
  readonly port: number;
  readonly storagePort: number;
}

/** What a failed start means to the person at the keyboard; an error nobody foresaw comes back as it is. */
export function startProblemOf(error: unknown, { host, port, storagePort }: WantedAddresses): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const place = "address" in error && "port" in error ? `${error.address}:${error.port}` : host;
  switch (error.code) {
    case "EADDRINUSE":
      return new StartProblem(
        `${place} is in use; wanted are port ${named(port)} for the services and ${named(storagePort)} for the ` +
          "storage: choose others with --port and --storage-port",
      );
    case "ERR_SOCKET_BAD_PORT":
      return new StartProblem("ports go up to 65535, and the storage takes the one after the first");
    case "EACCES":
    case "EADDRNOTAVAIL":
    case "EINVAL":
    case "ENOTFOUND":
      return new StartProblem(`cannot listen: ${error.message}`);
    default:
      return error;
  }
}

function named(port: number): string {
  return port === 0 ? "any" : String(port);
}
