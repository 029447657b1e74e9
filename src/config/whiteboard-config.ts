import type { WhiteboardConfig, WhiteboardCredentials } from "./config.js";
import type { SettingProblem } from "./config-error.js";
import { isPlainHttp } from "./is-plain-http.js";
import { Secret } from "./secret.js";
import type { SettingValues } from "./settings.js";

const WHITEBOARD_API = "https://api.netless.link";

/** The whiteboard part of the configuration; null, with the reasons in `problems`, where it cannot be made. */
export function whiteboardConfig(
  values: SettingValues,
  production: boolean,
  problems: SettingProblem[],
): WhiteboardConfig | null {
  const baseUrls = values.WHITEBOARD_API_URL ?? [WHITEBOARD_API];
  if (production && baseUrls.some(isPlainHttp)) {
    problems.push({ name: "WHITEBOARD_API_URL", expected: "expected https addresses in production" });
  }
  const credentials = whiteboardCredentials(values, problems);
  if (credentials === null) return null;
  return {
    baseUrls,
    region: values.WHITEBOARD_REGION ?? "us-sv",
    credentials,
    deadlineMs: values.WHITEBOARD_DEADLINE_MS ?? 30_000,
  };
}

function whiteboardCredentials(
  values: SettingValues,
  problems: SettingProblem[],
): WhiteboardCredentials | null {
  const { WHITEBOARD_ACCESS_KEY: accessKey, WHITEBOARD_SECRET_KEY: secretKey } = values;
  const token = values.WHITEBOARD_SDK_TOKEN;
  if (token !== undefined && (accessKey !== undefined || secretKey !== undefined)) {
    problems.push({
      name: "WHITEBOARD_SDK_TOKEN",
      expected: "expected either this or the two keys, not both",
    });
    return null;
  }
  if (token !== undefined) return { kind: "sdkToken", token: new Secret(token) };
  if (accessKey !== undefined && secretKey !== undefined) {
    return { kind: "keys", accessKey, secretKey: new Secret(secretKey) };
  }
  // A token that cannot be read was named already; the keys are not what its owner forgot.
  if (problems.some(({ name }) => name === "WHITEBOARD_SDK_TOKEN")) return null;
  for (const [name, value] of Object.entries({
    WHITEBOARD_ACCESS_KEY: accessKey,
    WHITEBOARD_SECRET_KEY: secretKey,
  })) {
    if (value !== undefined) continue;
    problems.push({
      name,
      expected: "required to call the whiteboard service (or set WHITEBOARD_SDK_TOKEN)",
    });
  }
  return null;
}
