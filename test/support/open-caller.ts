import { anonymous } from "../../src/auth/anonymous.js";

/** Somebody who may do everything, as in local mode. */
export const openCaller = anonymous("127.0.0.1");
