import { randomInt, randomUUID } from "node:crypto";
import { createFaultControl } from "./control/create-fault-control.js";
import { createSwitchControl } from "./control/create-switch-control.js";
import { createWhiteboardControl } from "./control/create-whiteboard-control.js";
import type { EmulatorControl } from "./control/emulator-control.js";
import { generalRoutes } from "./control/general-routes.js";
import { serveControl } from "./control/serve-control.js";
import { whiteboardRoutes } from "./control/whiteboard-routes.js";
import { demoIdentity } from "./demo/demo-identity.js";
import { demoState } from "./demo/demo-state.js";
import { describeEmulator } from "./describe-emulator.js";
import type { Emulator } from "./emulator.js";
import type { EmulatorOptions } from "./emulator-options.js";
import { FaultQueue } from "./faults/fault-queue.js";
import { createApp } from "./http/create-app.js";
import { httpUrl } from "./http/http-url.js";
import { serveOperations } from "./http/serve-operations.js";
import { Journal } from "./journal/journal.js";
import { startProblemOf } from "./start-problem-of.js";
import { openDataDir } from "./state/open-data-dir.js";
import { readState } from "./state/read-state.js";
import { StateStore } from "./state/state-store.js";
import { writeFileAtomically } from "./state/write-file-atomically.js";
import { createUploader } from "./storage/create-uploader.js";
import { startStorage } from "./storage/start-storage.js";
import { whiteboardOperations } from "./whiteboard/whiteboard-operations.js";

export type { EmulatorControl } from "./control/emulator-control.js";
export type { Emulator } from "./emulator.js";
export type { EmulatorDescription } from "./emulator-description.js";
export type { EmulatorOptions } from "./emulator-options.js";

/**
 * Starts a local stand-in for the services with its S3 storage and a demo room.
 *
 * @throws StartProblem with one line for the person at the keyboard: port taken, directory not usable, state file damaged
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { host = "127.0.0.1", port = 4100, clock = Date.now } = options;
  const storagePort = options.storagePort ?? (port === 0 ? 0 : port + 1);
  const undo: (() => Promise<void>)[] = [];
  const undoAll = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };

  try {
    const dataDir = await openDataDir(options.dataDir);
    undo.push(dataDir.release);
    const state = (await readState(dataDir.stateFile)) ?? demoState(clock());
    const store = new StateStore(state, (changed) =>
      writeFileAtomically(dataDir.stateFile, JSON.stringify(changed)),
    );
    undo.push(() => store.settled());

    const storage = await startStorage({
      host,
      port: storagePort,
      directory: dataDir.pictures,
      bucket: demoIdentity.storage.bucket,
      keys: demoIdentity.storage,
    });
    undo.push(storage.stop);
    const uploader = createUploader(storage.url);
    undo.push(async () => uploader.close());

    const world = {
      store,
      clock,
      newUuid: () => randomUUID().replaceAll("-", ""),
      randomInt: (below: number) => randomInt(below),
      storageUrl: storage.url,
      upload: uploader.upload,
    };
    const operations = whiteboardOperations(world);
    const faults = new FaultQueue();
    const journal = new Journal();
    const control: EmulatorControl = {
      whiteboard: createWhiteboardControl(world),
      switches: createSwitchControl(store),
      faults: createFaultControl(
        faults,
        operations.map((operation) => operation.name),
      ),
      requests: journal,
    };

    const app = createApp();
    const stopping = new AbortController();
    let url = "";
    const describe = () => describeEmulator(store.current, url, storage.url);
    serveOperations(app, operations, { journal, faults, clock, stopping: stopping.signal });
    serveControl(app, [...generalRoutes(control, describe), ...whiteboardRoutes(control.whiteboard)]);
    undo.push(async () => {
      stopping.abort();
      await app.close();
    });
    await app.listen({ host, port });
    url = httpUrl(app.server, host);

    let stopped: Promise<void> | null = null;
    return {
      url,
      storageUrl: storage.url,
      describe,
      control,
      stop: () => {
        stopped ??= undoAll();
        return stopped;
      },
    };
  } catch (error) {
    await undoAll();
    throw startProblemOf(error);
  }
}
