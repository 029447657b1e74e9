import type { UploadingStatus as Word } from "../../sessions/model/uploading-status.js";
import { wordEnum } from "../word-enum.js";

export const UploadingStatus = wordEnum<Word>({
  name: "UploadingStatus",
  description: "What the service said of the pictures' upload when the session was stopped.",
  values: {
    UPLOADED: "Every picture is in the bucket.",
    BACKUPED:
      "Some could not be put into the bucket and wait in Agora's own storage; they are moved later, usually within " +
      "minutes. If it is so each time, check the storage's bucket, region and keys.",
    UNKNOWN: "The service does not know. `refreshSnapshots` shows what is in the bucket.",
    STRANDED: "Some are still on the recording server and are sent later. Mode RAW only; not a failure.",
  },
});
