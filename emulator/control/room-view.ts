import type { Region } from "../whiteboard/region.js";

/** A room as the control API shows it: the paths of its scenes in index order, without their content. */
export interface RoomView {
  readonly uuid: string;
  readonly region: Region;
  readonly isBan: boolean;
  readonly createdAt: string;
  readonly currentScene: string;
  readonly scenes: readonly string[];
}
