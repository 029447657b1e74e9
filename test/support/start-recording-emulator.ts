import type { EmulatorOptions } from "../../emulator/start-emulator.js";
import { startEmulator } from "../../emulator/start-emulator.js";
import { recordingClient } from "./recording-client.js";

/**
 * An emulator a test of recordings is done with quickly: an hour is a minute, cards are small, calls are not counted.
 *
 * @returns `rest` puts switches back to that and kills what still runs, for use between tests
 */
export async function startRecordingEmulator(options: EmulatorOptions = {}) {
  const emulator = await startEmulator({ port: 0, timeScale: 60, ...options });
  const { switches, recording } = emulator.control;
  const tune = async (): Promise<void> => {
    await switches.reset();
    await switches.set({ "recording.qps": 1_000_000, "recording.cardWidth": 320 });
  };
  const rest = async (): Promise<void> => {
    await tune();
    for (const { sid, state } of recording.sessions()) {
      if (!["stopped", "exited", "abnormal"].includes(state)) recording.kill(sid);
    }
  };
  await tune();
  return { emulator, client: recordingClient(emulator), rest };
}
