import { onTestFinished } from "vitest";
import type { EmulatorDescription } from "../../emulator/emulator-description.js";
import { gatewayStores } from "./gateway-stores.js";
import { recordingSettings } from "./recording-settings.js";
import { type GatewayProcess, startGatewayProcess } from "./start-gateway-process.js";
import { temporaryDirectory } from "./temporary-directory.js";

/** Two gateway processes in front of one emulator, on one PostgreSQL; they end with the test. @param given further settings. */
export async function startTwoGateways(
  emulator: EmulatorDescription,
  timeScale: number,
  given: Readonly<Record<string, string>> = {},
): Promise<{ readonly one: GatewayProcess; readonly other: GatewayProcess }> {
  const store = await gatewayStores.postgres();
  onTestFinished(() => store.remove());
  const directory = await temporaryDirectory();
  const settings = {
    ...store.settings,
    ...(await recordingSettings({ describe: () => emulator }, { directory, timeScale })),
    ...given,
  };
  const [one, other] = await Promise.all([startGatewayProcess(settings), startGatewayProcess(settings)]);
  return { one, other };
}
