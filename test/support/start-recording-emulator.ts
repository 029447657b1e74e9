import type { EmulatorOptions } from "../../emulator/start-emulator.js";
import { startEmulator } from "../../emulator/start-emulator.js";
import { type RecordingAnswer, recordingClient, type StartedSession } from "./recording-client.js";

/**
 * An emulator a test of recordings is done with quickly: an hour is a minute, cards are small, calls are not counted.
 *
 * @returns `rest` puts switches back to that and kills what still runs, for use between tests; `time` is the
 *   emulator's: what a test wants to see before it is over waits while it is frozen; `stopInTime` stops a session
 *   while it is frozen, so that the uploads are in time however slow the machine is
 */
export async function startRecordingEmulator(options: EmulatorOptions = {}) {
  let frozenAt: number | null = null;
  let aheadMs = 0;
  const time = {
    freeze: () => {
      frozenAt ??= Date.now();
    },
    thaw: () => {
      frozenAt = null;
    },
    jump: (ms: number) => {
      aheadMs += ms;
    },
  };
  const clock = () => (frozenAt ?? Date.now()) + aheadMs;
  const emulator = await startEmulator({ port: 0, timeScale: 60, clock, ...options });
  const { switches, recording } = emulator.control;
  const tune = async (): Promise<void> => {
    await switches.reset();
    await switches.set({ "recording.qps": 1_000_000, "recording.cardWidth": 320 });
  };
  const rest = async (): Promise<void> => {
    time.thaw();
    await tune();
    for (const { sid, state } of recording.sessions()) {
      if (!["stopped", "exited", "abnormal"].includes(state)) recording.kill(sid);
    }
  };
  await tune();
  const client = recordingClient(emulator);
  const stopInTime = async (session: StartedSession): Promise<RecordingAnswer> => {
    time.freeze();
    try {
      return await client.stop(session);
    } finally {
      time.thaw();
    }
  };
  return { emulator, client, rest, time, stopInTime };
}
