import type { RecordingConfig } from "./config.js";
import type { SettingProblem } from "./config-error.js";
import { isPlainHttp } from "./is-plain-http.js";
import { Secret } from "./secret.js";
import type { SettingName, SettingValues } from "./settings.js";

/** Main domain first, the other one after it (contracts/cloud-recording.md 5.2). */
const RECORDING_API = ["https://api.agora.io", "https://api.sd-rtn.com"];

const REQUIRED = [
  "AGORA_APP_ID",
  "AGORA_CUSTOMER_ID",
  "AGORA_CUSTOMER_SECRET",
] as const satisfies readonly SettingName[];

/** The Cloud Recording part of the configuration; null, with the reasons in `problems`, where it cannot be made. */
export function recordingConfig(
  values: SettingValues,
  production: boolean,
  problems: SettingProblem[],
): RecordingConfig | null {
  const alreadyNamed = new Set(problems.map(({ name }) => name));
  for (const name of REQUIRED) {
    if (values[name] !== undefined || alreadyNamed.has(name)) continue;
    problems.push({
      name,
      expected: "required for snapshot sessions, together with the other AGORA_ settings",
    });
  }
  const baseUrls = values.AGORA_API_URL ?? RECORDING_API;
  if (production && baseUrls.some(isPlainHttp)) {
    problems.push({ name: "AGORA_API_URL", expected: "expected https addresses in production" });
  }
  if ((production || values.DATABASE_URL !== undefined) && values.SESSION_KEY === undefined) {
    problems.push({
      name: "SESSION_KEY",
      expected:
        "required in production and with DATABASE_URL: at least 32 characters, the same on every server",
    });
  }
  if (production && values.AGORA_NOTIFICATION_SECRETS === undefined) {
    problems.push({
      name: "AGORA_NOTIFICATION_SECRETS",
      expected:
        "required in production: without it no notification of the service can be told from a forged one",
    });
  }
  const {
    AGORA_APP_ID: appId,
    AGORA_CUSTOMER_ID: customerId,
    AGORA_CUSTOMER_SECRET: customerSecret,
  } = values;
  if (appId === undefined || customerId === undefined || customerSecret === undefined) return null;
  const certificate = values.AGORA_APP_CERTIFICATE;
  return {
    appId,
    appCertificate: certificate === undefined ? null : new Secret(certificate),
    customerId,
    customerSecret: new Secret(customerSecret),
    baseUrls,
  };
}
