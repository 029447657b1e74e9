import { wordEnum } from "../word-enum.js";

export const RecordingMode = wordEnum<"INDIVIDUAL" | "RAW">({
  name: "RecordingMode",
  description:
    "How Agora's Cloud Recording is spoken to. Both take a picture of every user separately; they differ in the " +
    "version of the service behind them.",
  values: {
    INDIVIDUAL:
      "The first version (`individual`), which every project has. Right unless Agora told you otherwise.",
    RAW: "The second version (`raw`), which Agora has been introducing since 2026 and may have to switch on.",
  },
});
