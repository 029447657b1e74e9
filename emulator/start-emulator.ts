import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { channelRoutes } from "./control/channel-routes.js";
import { createChannelControl } from "./control/create-channel-control.js";
import { createFaultControl } from "./control/create-fault-control.js";
import { createNotificationControl } from "./control/create-notification-control.js";
import { createRecordingControl } from "./control/create-recording-control.js";
import { createStorageControl } from "./control/create-storage-control.js";
import { createSwitchControl } from "./control/create-switch-control.js";
import { createWhiteboardControl } from "./control/create-whiteboard-control.js";
import type { EmulatorControl } from "./control/emulator-control.js";
import { generalRoutes } from "./control/general-routes.js";
import { heldCallRoutes } from "./control/held-call-routes.js";
import { notificationRoutes } from "./control/notification-routes.js";
import { recordingRoutes } from "./control/recording-routes.js";
import { serveControl } from "./control/serve-control.js";
import { storageRoutes } from "./control/storage-routes.js";
import { whiteboardRoutes } from "./control/whiteboard-routes.js";
import { demoIdentity } from "./demo/demo-identity.js";
import { demoRecordingState } from "./demo/demo-recording-state.js";
import { describeEmulator } from "./describe-emulator.js";
import type { Emulator } from "./emulator.js";
import type { EmulatorOptions } from "./emulator-options.js";
import { FaultQueue } from "./faults/fault-queue.js";
import { HeldCalls } from "./faults/held-calls.js";
import { createApp } from "./http/create-app.js";
import { httpUrl } from "./http/http-url.js";
import { serveOperations } from "./http/serve-operations.js";
import { Journal } from "./journal/journal.js";
import { createNotificationPart } from "./notifications/create-notification-part.js";
import { createRecordingPart } from "./recording/create-recording-part.js";
import { openRecordingStore } from "./recording/open-recording-store.js";
import { startProblemOf } from "./start-problem-of.js";
import { openDataDir } from "./state/open-data-dir.js";
import { ownEntry } from "./state/own-entry.js";
import { readEmulatorState } from "./state/read-emulator-state.js";
import { StateStore } from "./state/state-store.js";
import { writeFileAtomically } from "./state/write-file-atomically.js";
import { createUploader } from "./storage/create-uploader.js";
import { startStorage } from "./storage/start-storage.js";
import { switchValuesOf } from "./switches/switch-values-of.js";
import { whiteboardOperations } from "./whiteboard/whiteboard-operations.js";

export type { EmulatorControl } from "./control/emulator-control.js";
export type { Emulator } from "./emulator.js";
export type { EmulatorDescription } from "./emulator-description.js";
export type { EmulatorOptions } from "./emulator-options.js";

/** Where a gateway on the own machine takes notifications. */
const USUAL_RECEIVER = "http://127.0.0.1:4000/webhooks/agora";

/**
 * Starts a local stand-in for the services with its S3 storage, a demo room and a demo channel.
 *
 * @throws StartProblem with one line for the person at the keyboard: port taken, directory not usable, state file damaged
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { host = "127.0.0.1", port = 4100, clock = Date.now } = options;
  const storagePort = options.storagePort ?? (port === 0 ? 0 : port + 1);
  const undo: (() => Promise<void>)[] = [];
  const undoAll = async (): Promise<void> => {
    const problems: unknown[] = [];
    for (const step of undo.splice(0).reverse()) {
      await step().catch((problem: unknown) => problems.push(problem));
    }
    if (problems.length > 0) throw problems[0];
  };

  try {
    const dataDir = await openDataDir(options.dataDir);
    undo.push(dataDir.release);
    const state = await readEmulatorState(dataDir.stateFile, {
      now: clock(),
      target: options.notificationTarget,
      // An emulator on a free port is one of many; what listens on the usual port is not waiting for it.
      defaultTarget: port === 0 ? null : USUAL_RECEIVER,
      secret: options.notificationSecret,
    });
    const store = new StateStore(state, (changed) =>
      writeFileAtomically(dataDir.stateFile, JSON.stringify(changed)),
    );
    undo.push(() => store.settled());
    const recordings = await openRecordingStore(dataDir, () => demoRecordingState(clock()));
    undo.push(recordings.settled);

    const storage = await startStorage({
      host,
      port: storagePort,
      directory: dataDir.pictures,
      bucket: demoIdentity.storage.bucket,
      keys: demoIdentity.storage,
      temporary: { find: (accessKey) => ownEntry(recordings.store.current.temporaryKeys, accessKey), clock },
    });
    undo.push(storage.stop);
    for (const keys of Object.values(recordings.store.current.temporaryKeys)) storage.addKeys(keys);
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
    const recording = createRecordingPart({
      ...recordings,
      project: demoIdentity.recording,
      clock,
      timeScale: options.timeScale ?? 1,
      switches: () => switchValuesOf(store.current.switches),
      newSid: world.newUuid,
      randomBytes: (count) => randomBytes(count),
      randomInt: world.randomInt,
      upload: uploader.upload,
    });
    undo.push(recording.stop);
    const notifications = createNotificationPart(recording.world, store);
    undo.push(notifications.stop);
    const operations = [...whiteboardOperations(world), ...recording.operations];
    const faults = new FaultQueue();
    const held = new HeldCalls();
    const journal = new Journal();
    const control: EmulatorControl = {
      whiteboard: createWhiteboardControl(world),
      recording: createRecordingControl(recording.world, recording.fleet),
      channels: createChannelControl(recording.world, recording.fleet),
      notifications: createNotificationControl(notifications, store),
      storage: createStorageControl(recording.world, storage.addKeys),
      switches: createSwitchControl(store),
      faults: createFaultControl(faults, held, [...new Set(operations.map(({ name }) => name))]),
      requests: journal,
    };

    const app = createApp();
    const stopping = new AbortController();
    let url = "";
    const describe = () => describeEmulator(store.current, url, storage.url);
    serveOperations(app, operations, { journal, faults, held, clock, stopping: stopping.signal });
    serveControl(app, [
      ...generalRoutes(control, describe),
      ...heldCallRoutes(control.faults),
      ...whiteboardRoutes(control.whiteboard),
      ...recordingRoutes(control.recording),
      ...channelRoutes(control.channels),
      ...storageRoutes(control.storage),
      ...notificationRoutes(control.notifications),
    ]);
    undo.push(async () => {
      stopping.abort();
      held.letGo(false);
      await app.close();
    });
    await app.listen({ host, port });
    url = httpUrl(app.server, host);
    recording.fleet.resume();

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
    throw startProblemOf(error, { host, port, storagePort });
  }
}
