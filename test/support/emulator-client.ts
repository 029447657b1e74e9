import { roomToken, sdkToken, TokenRole } from "netless-token";
import type { Emulator } from "../../emulator/start-emulator.js";

const ROLES = { admin: TokenRole.Admin, writer: TokenRole.Writer, reader: TokenRole.Reader };

export interface EmulatorAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A caller of the emulated service, with tokens made by an independent implementation. */
export function emulatorClient(emulator: Emulator) {
  const { accessKey, secretKey, demoRoom } = emulator.describe().whiteboard;
  const sdk = (role: keyof typeof ROLES = "admin", lifespan = 60_000): string =>
    sdkToken(accessKey, secretKey, lifespan, { role: ROLES[role] });
  const room = (uuid: string, role: keyof typeof ROLES = "admin"): string =>
    roomToken(accessKey, secretKey, 60_000, { uuid, role: ROLES[role] });

  return {
    demoRoom: demoRoom.uuid,
    sdk,
    room,
    /** Calls as an SDK admin in us-sv unless told otherwise; null leaves a header out. */
    async call(
      method: string,
      path: string,
      options: {
        readonly body?: unknown;
        readonly rawBody?: string;
        readonly token?: string | null;
        readonly region?: string | null;
      } = {},
    ): Promise<EmulatorAnswer> {
      const { token = sdk(), region = "us-sv" } = options;
      const body = options.rawBody ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
      const answer = await fetch(`${emulator.url}${path}`, {
        method,
        headers: {
          ...(token === null ? {} : { token }),
          ...(region === null ? {} : { region }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body }),
      });
      return { status: answer.status, body: await answer.json() };
    },
  };
}
