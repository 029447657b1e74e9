/** How a scene is seen, as in the SDK: the point in the middle of the picture, and pixels per whiteboard unit. */
export interface Camera {
  readonly centerX: number;
  readonly centerY: number;
  readonly scale: number;
}
