import { anonymous } from "./anonymous.js";
import type { Authenticator } from "./authenticator.js";

/** Of local mode without AUTH_ settings: everybody may do everything, and no token is looked at. */
export const openAuthenticator: Authenticator = {
  authenticate: ({ address }) => anonymous(address),
};
