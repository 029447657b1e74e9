import { idCodec } from "./id-codec.js";

export const sessionIds = idCodec("session");
