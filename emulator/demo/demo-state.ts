import type { EmulatorState } from "../state/emulator-state.js";
import { newRoom } from "../whiteboard/rooms/new-room.js";
import type { Service } from "../whiteboard/service.js";
import { demoIdentity } from "./demo-identity.js";
import { demoNotifications } from "./demo-notifications.js";
import { demoScenes } from "./demo-scenes.js";

/**
 * What an emulator begins with: a project, screenshots switched on everywhere, one room.
 *
 * @param now ms since the epoch
 * @param target where notifications go
 */
export function demoState(now: number, target: string | null = null): EmulatorState {
  const service = (): Service => ({ screenshot: true, storage: { ...demoIdentity.storage } });
  const room = newRoom({ uuid: demoIdentity.roomUuid, region: demoIdentity.region, now });
  return {
    version: 1,
    switches: {},
    whiteboard: {
      team: {
        uuid: demoIdentity.teamUuid,
        appUUID: demoIdentity.appUuid,
        number: demoIdentity.teamNumber,
        accessKey: demoIdentity.accessKey,
        secretKey: demoIdentity.secretKey,
        disabled: false,
      },
      services: {
        "us-sv": service(),
        sg: service(),
        "in-mum": service(),
        eu: service(),
        "gb-lon": service(),
        "cn-hz": service(),
      },
      rooms: [{ ...room, scenes: demoScenes() }],
      demoRoom: room.uuid,
    },
    notifications: demoNotifications(target),
  };
}
