import { badInput } from "./bad-input.js";
import { channelNameProblem } from "./channel-name-problem.js";
import type { InputPath } from "./input-path.js";

/** @throws StillgraphError BAD_USER_INPUT at `at` unless RTC takes the name (contracts/cloud-recording.md 1.2). */
export function checkChannelName(cname: string, at: InputPath): void {
  const problem = channelNameProblem(cname);
  if (problem !== null) throw badInput(`${at.at(-1)} must be ${problem}.`, at);
}
