import { idCodec } from "./id-codec.js";

export const snapshotIds = idCodec("snapshot");
