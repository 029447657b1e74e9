import { demoIdentity } from "./demo/demo-identity.js";
import type { EmulatorDescription } from "./emulator-description.js";
import type { EmulatorState } from "./state/emulator-state.js";
import { findRoom } from "./whiteboard/rooms/find-room.js";

/** The description of an emulator with this state at these addresses. */
export function describeEmulator(state: EmulatorState, url: string, storageUrl: string): EmulatorDescription {
  const { whiteboard } = state;
  const { channel: demoChannel, ...project } = demoIdentity.recording;
  const scenes = findRoom(whiteboard, whiteboard.demoRoom)?.scenes ?? [];
  return {
    whiteboard: {
      url,
      region: demoIdentity.region,
      accessKey: whiteboard.team.accessKey,
      secretKey: whiteboard.team.secretKey,
      demoRoom: {
        uuid: whiteboard.demoRoom,
        // The two to try first; sub-directories show in the paths of the scenes.
        directories: ["/", "/lesson"],
        scenes: scenes.map((scene) => scene.path),
      },
    },
    recording: { url, ...project, demoChannel },
    storage: { endpoint: storageUrl, ...demoIdentity.storage },
    notifications: { secret: state.notifications.secret, target: state.notifications.target },
  };
}
