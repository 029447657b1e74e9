import { randomBytes } from "node:crypto";
import type { Emulator } from "../../../emulator/start-emulator.js";
import { makeToken } from "../../support/make-token.js";
import { rtcToken } from "../../support/rtc-token.js";
import { tokenFor } from "../../support/token-for.js";
import { planted } from "./planted.js";

/** Every secret that a caller can send, by what it is. */
export function callersSecrets(emulator: Emulator, jwtSecret: string): Readonly<Record<string, string>> {
  const { whiteboard, recording } = emulator.describe();
  return {
    "a caller's room token": makeToken(whiteboard, { kind: "room", uuid: whiteboard.demoRoom.uuid }),
    "a caller's RTC token": rtcToken({
      appId: recording.appId,
      cname: "demo",
      uid: "",
      issuedAt: Math.floor(Date.now() / 1_000),
      life: 80_000,
    }),
    "a caller's access key": planted("ca").replaceAll(/[^\w-]/g, "x"),
    "a caller's secret key": planted("cs"),
    "a caller's STS token": planted("ct"),
    "the secret of a channel": planted("de").slice(0, 32),
    "the salt of a channel": randomBytes(32).toString("base64"),
    "a caller's JWT": tokenFor({ secret: jwtSecret }),
    "a JWT of somebody else": tokenFor({ secret: planted("another-secret-of-32-characters") }),
  };
}
