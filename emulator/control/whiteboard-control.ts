import type { z } from "zod";
import type { SceneContent } from "../whiteboard/content/scene-content.js";
import type { Service } from "../whiteboard/service.js";
import type { roomOrderSchema } from "./room-order-schema.js";
import type { RoomView } from "./room-view.js";
import type { SceneContentInput } from "./scene-content-input.js";
import type { serviceOrderSchema } from "./service-order-schema.js";

/**
 * What a teacher's app and the console would do to the whiteboard. Every promise resolves when the change is
 * saved; a wrong order throws ControlProblem.
 */
export interface WhiteboardControl {
  rooms(): readonly RoomView[];
  room(uuid: string): RoomView;
  createRoom(order?: z.input<typeof roomOrderSchema>): Promise<RoomView>;
  /** Like `isBan` of the REST API. */
  disableRoom(uuid: string, isBan?: boolean): Promise<RoomView>;
  scene(uuid: string, path: string): SceneContent;
  /** Replaces what is on a scene; a scene that does not exist is added at the end. */
  setScene(uuid: string, path: string, content: SceneContentInput): Promise<RoomView>;
  /** A room never stays without a scene: after the last one `/init` comes back. */
  removeScene(uuid: string, path: string): Promise<RoomView>;
  /** The PNG a screenshot would have, without token, upload or faults. */
  picture(uuid: string, path: string, size: { width: number; height: number }): Promise<Buffer>;
  service(region: string): Service;
  /** Console configuration of a data centre: Screenshot on or off, storage entry (wrong keys make uploads fail). */
  setService(region: string, order: z.input<typeof serviceOrderSchema>): Promise<Service>;
  /** A disabled project answers every call with `token access team forbidden`. */
  disableTeam(disabled?: boolean): Promise<void>;
}
