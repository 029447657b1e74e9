import type { NetworkInterfaceInfo } from "node:os";

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

export interface OpenAddresses {
  /** Origin to open on this machine. */
  readonly here: string;
  /** Origins to open from elsewhere; empty where it listens to this machine alone. */
  readonly elsewhere: readonly string[];
}

/**
 * Addresses a browser can open for what a server listens on: `0.0.0.0` and `::` mean every address of the machine and
 * are themselves none.
 *
 * @param listening origin as the server reports it; its port counts.
 * @param host as configured.
 * @param interfaces as `os.networkInterfaces()` has them.
 */
export function openAddresses(listening: string, host: string, interfaces: Interfaces): OpenAddresses {
  const { port } = new URL(listening);
  if (host !== "0.0.0.0" && host !== "::") return { here: listening, elsewhere: [] };
  const outer = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => `http://${address}:${port}`);
  return { here: `http://127.0.0.1:${port}`, elsewhere: outer };
}
