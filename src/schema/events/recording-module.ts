import type { RecordingModule as Word } from "../../events/details/recording-module.js";
import { wordEnum } from "../word-enum.js";

export const RecordingModule = wordEnum<Word>({
  name: "RecordingModule",
  description: "The part of Cloud Recording that an error or a warning comes from.",
  values: {
    RECORDER: "The recorder in the channel (0).",
    UPLOADER: "What brings files into the cloud storage (1).",
    CLOUD_RECORDING_SERVICE: "The service that starts and ends both (2).",
    WEB_PAGE_RECORDING: "The recorder of web pages (6).",
    OTHER: "A part that is not documented; its number stands in the payload.",
  },
});
