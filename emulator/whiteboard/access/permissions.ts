import type { TokenRole } from "../tokens/token-role.js";

interface Permission {
  /** Weakest role of an SDK token that may; null: no SDK token may. */
  readonly sdk: TokenRole;
  /** Weakest role of a room token of that very room; null: no room token may. */
  readonly room: TokenRole | null;
  /** Readers may too when the switch `readersMayRead` is on. */
  readonly read: boolean;
}

/** Who may do what: the table of contracts/whiteboard.md B4.3 by operation. */
export const permissions = {
  createRoomToken: { sdk: "reader", room: null, read: false },
  createTaskToken: { sdk: "reader", room: null, read: false },
  createRoom: { sdk: "writer", room: null, read: false },
  listRooms: { sdk: "writer", room: null, read: false },
  getRoom: { sdk: "writer", room: "writer", read: true },
  updateRoom: { sdk: "admin", room: "admin", read: false },
  listScenes: { sdk: "writer", room: "writer", read: true },
  addScenes: { sdk: "writer", room: "writer", read: false },
  switchScene: { sdk: "writer", room: "writer", read: false },
  screenshotScene: { sdk: "writer", room: "writer", read: true },
  screenshotSceneDirectory: { sdk: "writer", room: "writer", read: true },
} as const satisfies Readonly<Record<string, Permission>>;
