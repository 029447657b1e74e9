import type { Details } from "./details.js";
import { readText } from "./read-text.js";

/** Event 4, `cloud_recording_file_infos`; null without the name of a playlist. */
export function fileInfosDetails(details: Details): { readonly fileList: string } | null {
  const fileList = readText(details["fileList"]);
  return fileList === null ? null : { fileList };
}
