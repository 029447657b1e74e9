import { ConfigError } from "./config/config-error.js";

/**
 * What kept the server from starting, in words for the person who started it; null for what nobody foresaw. One
 * line, or one line for each wrong setting.
 */
export function startProblemLine(error: unknown): string | null {
  if (error instanceof ConfigError) {
    const [first, ...others] = error.message.split("\n");
    return others.length === 0
      ? `Setting ${first}.`
      : [
          `${others.length + 1} settings are wrong or missing:`,
          ...[first, ...others].map((line) => `  ${line}`),
        ].join("\n");
  }
  if (!(error instanceof Error)) return null;
  // The emulator vouches for its own words; the product does not know its classes.
  if (error.name === "StartProblem") return error.message;
  const { code, syscall, path, address, port } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  if (syscall === "uv_cwd") return "The directory that this was started in is gone; start it in another one.";
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} on ${address} is taken by another program; stop that one or set PORT.`;
    case "ERR_MODULE_NOT_FOUND":
      return `A dependency is missing (${error.message.split("\n")[0]}); run \`npm ci\`.`;
    case "EINVAL":
      return address === undefined ? null : `${address} cannot be listened on; set HOST.`;
    case "EADDRNOTAVAIL":
      return `${address} is no address of this machine; set HOST.`;
    case "EACCES":
    case "EEXIST":
    case "EPERM":
    case "EROFS":
    case "ENOTDIR":
      return port === undefined
        ? `${path ?? "The data directory"} cannot be written; set DATA_DIR to a directory that can.`
        : `This user may not listen on port ${port}; set PORT to 1024 or more.`;
    case "ENOSPC":
    case "EDQUOT":
      return `There is no space left for ${path ?? "the data directory"}; make room, or set DATA_DIR to another disk.`;
    case "EFBIG":
    case "EIO":
    case "EMFILE":
    case "ENFILE":
      return `The system refuses the server a file: ${error.message}.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `HOST names no address: ${error.message}.`;
    default:
      return null;
  }
}
