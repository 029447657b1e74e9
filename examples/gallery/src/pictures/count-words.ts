import type { ShownPicture } from "./shown-picture.js";

/** How many pictures there are and how they came, for example "7 pictures: 6 by subscription, 1 from the list". */
export function countWords(pictures: readonly ShownPicture[]): string {
  if (pictures.length === 0) return "No picture yet";
  const live = pictures.filter(({ arrival }) => arrival === "LIVE").length;
  const listed = pictures.length - live;
  const total = pictures.length === 1 ? "1 picture" : `${pictures.length} pictures`;
  if (listed === 0) return `${total}: all by subscription`;
  if (live === 0) return `${total}: all from the list`;
  return `${total}: ${live} by subscription, ${listed} from the list`;
}
