import { isChannelName } from "../../channels/is-channel-name.js";
import { parseJson } from "../../http/parse-json.js";

/** Whether a body names a channel that cannot exist; acquire has a code of its own for that (contracts/cloud-recording.md 3.2). */
export function isNamedWrongly(body: string): boolean {
  const given = parseJson(body);
  if (typeof given !== "object" || given === null || !("cname" in given)) return false;
  return typeof given.cname === "string" && !isChannelName(given.cname);
}
