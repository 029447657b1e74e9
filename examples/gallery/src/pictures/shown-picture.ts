import type { PictureFragment } from "../generated/operations.js";

/** A picture and how the page learnt of it: as it happened, or from the list of what there was before. */
export interface ShownPicture extends PictureFragment {
  readonly arrival: "LIVE" | "LIST";
}
