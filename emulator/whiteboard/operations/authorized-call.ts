import type { Call } from "../../http/call.js";
import type { SwitchValues } from "../../switches/switch-values.js";
import type { Region } from "../region.js";
import type { VerifiedToken } from "../tokens/verified-token.js";

/** A call whose token and region have passed. */
export interface AuthorizedCall {
  readonly call: Call;
  readonly token: VerifiedToken;
  readonly region: Region;
  readonly switches: SwitchValues;
}
