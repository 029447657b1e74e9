import type { Operation } from "../http/operation.js";
import { createCardPainter } from "./card/create-card-painter.js";
import { recordingOperations } from "./recording-operations.js";
import { createScheduler } from "./scheduling/create-scheduler.js";
import { nodeTimer } from "./scheduling/node-timer.js";
import { RecorderFleet } from "./sessions/recorder-fleet.js";
import type { RecordingWorld } from "./world.js";

/** The recording part of an emulator. */
export interface RecordingPart {
  readonly world: RecordingWorld;
  readonly fleet: RecorderFleet;
  readonly operations: readonly Operation[];
  /** Breaks off what is under way; afterwards nothing runs and nothing is scheduled. */
  stop(): Promise<void>;
}

/** Builds the recording part; its sessions rest until `fleet.resume()`. */
export function createRecordingPart(
  effects: Omit<RecordingWorld, "scheduler" | "paint" | "stopping">,
): RecordingPart {
  const stopping = new AbortController();
  const scheduler = createScheduler({ clock: effects.clock, setTimer: nodeTimer });
  const world = { ...effects, scheduler, paint: createCardPainter(), stopping: stopping.signal };
  const fleet = new RecorderFleet(world);
  return {
    world,
    fleet,
    operations: recordingOperations(world, fleet),
    stop: async () => {
      scheduler.stop();
      stopping.abort();
      await fleet.settled();
    },
  };
}
