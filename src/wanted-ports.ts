import type { Config } from "./config/config.js";
import type { WantedPort } from "./wanted-port.js";

/** Every port the server listens on with these settings, the local Agora's and its storage's included. */
export function wantedPorts({
  mode,
  host,
  port,
  emulatorPort,
}: Pick<Config, "mode" | "host" | "port" | "emulatorPort">): WantedPort[] {
  const own = { setting: "PORT", value: port, host, port };
  if (mode !== "local" || emulatorPort === 0) return [own];
  const agoras = { setting: "EMULATOR_PORT", value: emulatorPort, host: "127.0.0.1" };
  return [own, { ...agoras, port: emulatorPort }, { ...agoras, port: emulatorPort + 1 }];
}
