import type { RecordingErrorLevel as Word } from "../../events/details/recording-error-level.js";
import { wordEnum } from "../word-enum.js";

export const RecordingErrorLevel = wordEnum<Word>({
  name: "RecordingErrorLevel",
  description: "How bad an error is.",
  values: {
    DEBUG: "For Agora's own developers (1).",
    MINOR: "Next to nothing (2).",
    MEDIUM: "Something may be missing (3).",
    MAJOR: "Something is missing (4).",
    FATAL: "The recording may have ended with it (5); the server looks by itself.",
    OTHER: "A level that is not documented; its number stands in the payload.",
  },
});
