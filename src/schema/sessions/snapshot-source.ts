import type { SnapshotSource as Word } from "../../sessions/model/snapshot.js";
import { wordEnum } from "../word-enum.js";

export const SnapshotSource = wordEnum<Word>({
  name: "SnapshotSource",
  description: "How the server learnt of a picture.",
  values: {
    CALLBACK: "The service reported it as soon as it was uploaded.",
    BUCKET_LISTING: "It was found in the bucket, because the service's report had not come.",
  },
});
