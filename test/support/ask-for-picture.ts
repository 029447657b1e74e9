import { type Answer, ask } from "./ask.js";

const SCREENSHOT = `mutation ($input: ScreenshotSceneInput!) {
  screenshotScene(input: $input) { url key }
}`;

/** Asks a gateway for a small picture; `input` over 64 by 48 pixels of `/init`. */
export function askForPicture(
  graphqlUrl: string,
  input: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return ask(graphqlUrl, SCREENSHOT, { input: { width: 64, height: 48, ...input } }, headers);
}
