import type { Details } from "./details.js";
import { readMoment } from "./read-moment.js";
import { readText } from "./read-text.js";
import { readTruth } from "./read-truth.js";
import { readUid } from "./read-uid.js";
import type { UploadedFile } from "./uploaded-file.js";

/**
 * Events 31, `uploaded`, and 32, `backuped`. They say something without any details: sessions that take pictures have
 * no list of files there (contracts/notifications.md A8.1).
 */
export function uploadedDetails(details: Details): { readonly fileList: readonly UploadedFile[] | null } {
  const list = details["fileList"];
  return { fileList: Array.isArray(list) ? list.flatMap(fileOf) : null };
}

/** Nothing for an entry without a name. The table of the documentation spells it `filename`, its samples `fileName`. */
function fileOf(entry: unknown): UploadedFile[] {
  if (typeof entry !== "object" || entry === null) return [];
  const file = entry as Readonly<Record<string, unknown>>;
  const fileName = readText(file["fileName"]) ?? readText(file["filename"]);
  if (fileName === null) return [];
  return [
    {
      fileName,
      trackType: readText(file["trackType"]),
      streamUid: readUid(file["uid"]),
      mixedAllUser: readTruth(file["mixedAllUser"]),
      isPlayable: readTruth(file["isPlayable"]),
      sliceStartTime: readMoment(file["sliceStartTime"]),
    },
  ];
}
